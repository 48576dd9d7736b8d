import type { Custom } from 'satteri';
import { type Attributes, asElement, type Content, element } from './element.ts';

/** A picture that keeps its caption until it is known whether it stands alone. */
export function picture(attributes: Attributes, caption: string): Custom {
	return { type: 'picture', children: [], data: { ...asElement('img', attributes), ...({ caption } as object) } };
}

/** Whether a node is such a picture. */
export function isPicture(node: Readonly<Content>): node is Custom {
	return node.type === 'picture';
}

/** A picture on its own, with its caption. */
export function figure(shown: Readonly<Custom>): Custom {
	const { caption } = shown.data as { caption?: string };
	const words = caption ? [element('figcaption', {}, [caption])] : [];
	return { ...element('figure', { class: 'picture' }, [shown, ...words]), type: 'figure' };
}

/** Nothing a reader sees: spaces and line ends between pictures. */
export function isBlank(node: Readonly<Content>): boolean {
	return node.type === 'break' || (node.type === 'text' && 'value' in node && node.value?.trim() === '');
}
