import { defineMdastPlugin, type MdastPluginEntry } from 'satteri';
import type { Content } from '../element.ts';
import { figure, isBlank, isPicture } from '../figure.ts';

/** A paragraph of nothing but pictures becomes figures, with the title as caption; one that lost its pictures goes. */
export const figures: MdastPluginEntry = ({ source }) => source.includes('![') && plugin;

const plugin = defineMdastPlugin({
	name: 'figures',
	paragraph(node, ctx) {
		const shown = (node.children as readonly Content[]).filter((child) => !isBlank(child));
		if (shown.length === 0) ctx.removeNode(node);
		else if (shown.every(isPicture)) ctx.replaceNode(node, shown.map(figure));
	},
});
