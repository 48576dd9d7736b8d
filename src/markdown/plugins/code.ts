import { defineMdastPlugin, type MdastPluginEntry } from 'satteri';

/** The language of a code block becomes a class only when it is a plain name. */
export const code: MdastPluginEntry = ({ source }) => /```|~~~/.test(source) && plugin;

const plugin = defineMdastPlugin({
	name: 'code',
	code(node, ctx) {
		if (node.lang && !/^[a-z0-9+#-]{1,20}$/i.test(node.lang)) ctx.setProperty(node, 'lang', null);
	},
});
