import { defineMdastPlugin, type MdastPluginEntry } from 'satteri';
import { words } from '../element.ts';

/** `- [x]` shows a sign, not a box that cannot be ticked. */
export const tasks: MdastPluginEntry = ({ source }) => /\[[ xX\t]\]/.test(source) && plugin;

const plugin = defineMdastPlugin({
	name: 'tasks',
	listItem(node, ctx) {
		if (typeof node.checked !== 'boolean') return;
		ctx.setProperty(node, 'checked', null);
		const [first] = node.children;
		ctx.prependChild(first?.type === 'paragraph' ? first : node, words(node.checked ? '☑ ' : '☐ '));
	},
});
