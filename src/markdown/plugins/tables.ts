import { defineMdastPlugin, type MdastPluginEntry } from 'satteri';
import { bodyOf } from '../body.ts';
import { element } from '../element.ts';

/** A table scrolls by itself where it is wider than the page, by keyboard too. */
export const tables: MdastPluginEntry = ({ source }) => source.includes('|') && plugin;

const plugin = defineMdastPlugin({
	name: 'tables',
	table(node, ctx) {
		const body = bodyOf(ctx);
		body.tables += 1;
		const label = body.tables === 1 ? '表格' : `表格 ${body.tables}`;
		ctx.wrapNode(node, {
			...element('div', { class: 'table', role: 'region', 'aria-label': label, tabindex: 0 }),
			children: [],
		});
	},
});

/** Says by class what the parser says by style. */
export function classAlignment(html: string): string {
	return html.replace(/<(t[dh]) style="text-align: (left|center|right)">/g, '<$1 class="align-$2">');
}
