import { element, type Content } from '../element.ts';
import { figure, isBlank, isPicture } from '../plugins/figures.ts';
import { incomplete, type Directive } from './directive.ts';

const EXAMPLE = ':::gallery\n![合影](1.jpg)\n![颁奖](2.jpg)\n:::';

/** Pictures side by side; whatever else stands between them follows. */
export const gallery: Directive = {
	name: 'gallery',
	title: '图片组',
	forms: ['container'],
	example: EXAMPLE,
	render(use) {
		const shown: Readonly<Content>[] = [];
		const rest: Readonly<Content>[] = [];
		for (const block of use.children) {
			const inner: readonly Readonly<Content>[] = block.type === 'paragraph' && 'children' in block ? block.children! : [];
			if (block.type === 'figure') shown.push(block);
			else if (isPicture(block)) shown.push(figure(block));
			else if (inner.some(isPicture) && inner.every((child) => isPicture(child) || isBlank(child))) shown.push(...inner.filter(isPicture).map(figure));
			else rest.push(block);
		}
		if (shown.length === 0) {
			incomplete(use, '「gallery」里没有能显示的图片。', EXAMPLE);
			return rest as Content[];
		}
		const list = element('ul', { class: 'gallery' }, shown.map((one) => element('li', {}, [one])));
		return [list, ...(rest as Content[])];
	},
};
