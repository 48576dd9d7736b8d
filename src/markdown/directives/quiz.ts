import { asElement, type Content, element, type NodeOf } from '../element.ts';
import { type Directive, incomplete, titleParagraph } from './directive.ts';

const EXAMPLE = ':::quiz\n党的基层组织任期几年？\n\n- [ ] 一年\n- [x] 三至五年\n\n见党章第三十一条。\n:::';

/** A question, its options, and the answer behind a summary that opens without a script. */
export const quiz: Directive = {
	name: 'quiz',
	title: '小测验',
	forms: ['container'],
	example: EXAMPLE,
	render(use) {
		const blocks = use.children as Content[];
		const at = blocks.findIndex((block) => options(block).some(({ checked }) => typeof checked === 'boolean'));
		if (at < 0) {
			incomplete(use, '「quiz」里没有可选的答案。', EXAMPLE);
			return [...titleParagraph(use), ...blocks];
		}
		const choices = options(blocks[at]!);
		const right = choices.flatMap(({ checked }, index) => (checked ? [letter(index)] : []));
		if (right.length === 0) incomplete(use, '「quiz」里没有标出哪个答案是对的，对的写 [x]。', EXAMPLE);
		const list: Content = {
			type: 'list',
			ordered: true,
			spread: false,
			children: choices.map(({ children }) => ({ type: 'listItem', spread: false, children: [...children] })),
			data: asElement(undefined, { class: 'quiz-options', type: 'A' }),
		};
		const answer = right.length > 0 ? [element('p', { class: 'quiz-answer' }, [`答案：${right.join('、')}`])] : [];
		const explanation = [...answer, ...blocks.slice(at + 1)];
		const solution =
			explanation.length > 0 ? [element('details', {}, [element('summary', {}, ['看答案']), ...explanation])] : [];
		return [element('div', { class: 'quiz' }, [...titleParagraph(use), ...blocks.slice(0, at), list, ...solution])];
	},
};

function options(block: Readonly<Content>): readonly Readonly<NodeOf<'listItem'>>[] {
	return block.type === 'list' && 'ordered' in block ? block.children : [];
}

function letter(index: number): string {
	return index < 26 ? String.fromCharCode(65 + index) : String(index + 1);
}
