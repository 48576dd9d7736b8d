import { defineMdastPlugin, type MdastPluginEntry } from 'satteri';
import { bodyOf } from '../body.ts';

/** Collects what `[名]: 地址` lines define and which footnotes are used, for the plugins that follow. */
export const definitions: MdastPluginEntry = ({ source }) => source.includes(']:') && plugin;

const plugin = defineMdastPlugin({
	name: 'definitions',
	definition(node, ctx) {
		const known = bodyOf(ctx).definitions;
		if (!known.has(node.identifier)) known.set(node.identifier, node);
	},
	footnoteReference(node, ctx) {
		bodyOf(ctx).footnotes.add(node.identifier);
	},
});
