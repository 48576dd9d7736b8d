import { defineMdastPlugin, type MdastPluginEntry, type MdastVisitorContext } from 'satteri';
import { type Body, bodyOf, firstLine, lastLine, quote, report } from '../body.ts';
import { mayHoldDirectives } from '../chinese/inline-colon.ts';
import { unmark } from '../chinese/marks.ts';
import type { Directive, DirectiveNode, Use } from '../directives/directive.ts';
import { directives as known } from '../directives/registry.ts';
import { type Content, element } from '../element.ts';

/** `:::note … :::` and `::file{…}` become what they stand for; an unknown one stays as it was written. */
export const directives: MdastPluginEntry = ({ source }) => mayHoldDirectives(source) && plugin;

const plugin = defineMdastPlugin({
	name: 'directives',
	options: { position: true },
	containerDirective: (node, ctx) => place(node, 'container', ctx),
	leafDirective: (node, ctx) => place(node, 'leaf', ctx),
});

function place(
	node: Readonly<DirectiveNode>,
	form: 'container' | 'leaf',
	ctx: MdastVisitorContext,
): void | Promise<void> {
	const body = bodyOf(ctx);
	const directive = known.find(({ name, forms }) => name === node.name && forms.includes(form));
	const isLabel = (child: Readonly<Content>) =>
		form === 'leaf' || (child.data as { directiveLabel?: boolean } | undefined)?.directiveLabel === true;
	const all = [...node.children] as Content[];
	const children = all.filter((child) => !isLabel(child));
	const lost = form === 'container' ? WORDS_AT_THE_END.exec(lastLine(body, node))?.[1] : undefined;
	if (lost) children.push(element('p', {}, [lost]));
	if (!directive) {
		reportUnknown(body, node);
		const opening = firstLine(body, node);
		return ctx.replaceNode(
			node,
			whole([{ type: 'paragraph', children: [{ type: 'text', value: opening }] }, ...children]),
		);
	}
	if (form === 'container') checkClosed(body, node, directive);
	const written = all.filter(isLabel).map((child) => ctx.textContent(child));
	const label = `${unmark(written.join(''))} ${wordsBehind(body, node, directive)}`.trim();
	const use: Use = { body, node, attributes: attributesOf(node), label, children };
	const rendered = directive.render(use);
	if (rendered instanceof Promise) return rendered.then((nodes) => ctx.replaceNode(node, whole(nodes)));
	return ctx.replaceNode(node, whole(rendered));
}

/** One new node: Sätteri copies nodes that stand at the top of a replacement, and directives in them would be lost. */
function whole(nodes: readonly Content[]): Content[] {
	const [first] = nodes;
	if (nodes.length < 2 && (!first || first.type.endsWith('-element'))) return [...nodes];
	return [element('div', {}, nodes)];
}

// The parser takes `:::完- 好` for an end and forgets the words.
const WORDS_AT_THE_END = /^[\s>]*:{3,}\s*([^\s:].*)$/;
const BEHIND_THE_NAME = /^:+[^\s[{]+(?:\[(?:[^[\]]|\[[^\]]*\])*\])?(?:\{(?:[^"'}]|"[^"]*"|'[^']*')*\})?(.*)$/;

/** What stands on the first line where nothing may stand; it serves as a label rather than getting lost. */
function wordsBehind(body: Body, node: Readonly<DirectiveNode>, { name, example }: Directive): string {
	const words = BEHIND_THE_NAME.exec(firstLine(body, node))?.[1]?.trim() ?? '';
	if (words === '') return '';
	report(body, node, {
		rule: 'directive-words',
		severity: 'should-fix',
		message: `「${name}」后面的${quote(words)}放错了位置。`,
		fix: `请照这样写，中间不留空格：${example.replaceAll('\n', ' ⏎ ')}`,
	});
	return words;
}

function attributesOf({ attributes }: Readonly<DirectiveNode>): Record<string, string> {
	return Object.fromEntries(
		Object.entries(attributes ?? {}).map(([name, value]) => [unmark(name), unmark(value ?? '')]),
	);
}

function reportUnknown(body: Body, node: Readonly<DirectiveNode>): void {
	const usual = known.map(({ name, title }) => `${name}（${title}）`).join('、');
	const own = known.find(({ name }) => name === node.name);
	report(body, node, {
		rule: 'directive-unknown',
		severity: 'should-fix',
		message: `${quote(firstLine(body, node))}不是我们认识的写法，先当普通文字显示。`,
		fix: own
			? `请照这样写：${own.example.replaceAll('\n', ' ⏎ ')}`
			: `可以用的有：${usual}。只想写冒号时，请在行首前加一个字。`,
	});
}

function checkClosed(body: Body, node: Readonly<DirectiveNode>, { name }: Directive): void {
	if (lastLine(body, node).endsWith(':::')) return;
	report(body, node, {
		rule: 'directive-open',
		severity: 'should-fix',
		message: `「:::${name}」没有结束，后面的内容都被放了进去。`,
		fix: '请在这一块的最后另起一行，写三个冒号 :::。',
	});
}
