import { defineMdastPlugin, type MdastPluginEntry } from 'satteri';
import { type Body, bodyOf, quote, report } from '../body.ts';
import { element, type NodeOf } from '../element.ts';

/** A table scrolls by itself where it is wider than the page, by keyboard too. */
export const tables: MdastPluginEntry = ({ source }) => source.includes('|') && plugin;

const plugin = defineMdastPlugin({
	name: 'tables',
	options: { position: true },
	table(node, ctx) {
		const body = bodyOf(ctx);
		checkCells(body, node);
		body.tables += 1;
		const label = body.tables === 1 ? '表格' : `表格 ${body.tables}`;
		ctx.wrapNode(node, {
			...element('div', { class: 'table', role: 'region', 'aria-label': label, tabindex: 0 }),
			children: [],
		});
	},
});

/** Words in more cells than the first row has are not shown; Markdown says so, writers do not know. */
function checkCells(body: Body, node: Readonly<NodeOf<'table'>>): void {
	const { start, end } = node.position ?? {};
	const rows = body.source.slice(start?.offset, end?.offset).split('\n');
	const columns = node.align?.length ?? 0;
	for (const [index, row] of rows.entries()) {
		const cells = row
			.replace(/^[\s>]*\|?/, '')
			.replace(/\|\s*$/, '')
			.split(/(?<!\\)\|/);
		if (cells.length <= columns || !start) continue;
		report(
			body,
			{ position: { start: { line: start.line + index, column: 1 }, end: start } },
			{
				rule: 'table-cells',
				severity: 'should-fix',
				message: `表格这一行有 ${cells.length} 格，第一行只有 ${columns} 格，多出来的${quote(cells.slice(columns).join('|'))}不会显示。`,
				fix: '请在第一行和它下面的 --- 行补上这一格；文字里要用竖线时写成 \\|。',
			},
		);
	}
}
