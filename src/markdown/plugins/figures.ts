import type { Custom, MdastPluginEntry } from 'satteri';
import { element, type Content } from '../element.ts';

/** A paragraph of nothing but pictures becomes figures, with the title as caption; one that lost its pictures goes. */
export const figures: MdastPluginEntry = ({ source }) =>
	source.includes('![') && {
		name: 'figures',
		paragraph(node, ctx) {
			if (node.data?.directiveLabel) return;
			const shown = (node.children as readonly Content[]).filter((child) => !isBlank(child));
			if (shown.length === 0) ctx.removeNode(node);
			else if (shown.every(isPicture)) ctx.replaceNode(node, shown.map(figure));
		},
	};

export function isPicture(node: Readonly<Content>): node is Custom {
	return node.type === 'picture';
}

/** A picture on its own, with its caption. */
export function figure(picture: Readonly<Custom>): Custom {
	const caption = picture.data?.caption;
	return { ...element('figure', { class: 'picture' }, caption ? [picture, element('figcaption', {}, [caption])] : [picture]), type: 'figure' };
}

/** Nothing a reader sees: spaces and line ends between pictures. */
export function isBlank(node: Readonly<Content>): boolean {
	return node.type === 'break' || (node.type === 'text' && 'value' in node && node.value!.trim() === '');
}
