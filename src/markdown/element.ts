import type { Custom, MdastNode } from 'satteri';

export type Content = MdastNode | Custom;
/** A Markdown node by its type. */
export type NodeOf<T extends MdastNode['type']> = Extract<MdastNode, { type: T }>;
export type Attributes = Record<string, string | number | true | undefined>;

/** A node that becomes the HTML element `tag`; attributes that are undefined are left out. */
export function element(
	tag: string,
	attributes: Attributes = {},
	children: readonly (Readonly<Content> | string)[] = [],
): Custom {
	return {
		type: `${tag}-element`,
		data: asElement(tag, attributes),
		children: children.map((child) => (typeof child === 'string' ? words(child) : child)),
	};
}

/** What makes Sätteri write a node as the element `tag`, or as its own with other attributes. */
export function asElement(tag: string | undefined, attributes: Attributes): NonNullable<Custom['data']> {
	return { ...(tag && { hName: tag }), hProperties: attributes } as NonNullable<Custom['data']>;
}

/** A node of plain words. */
export function words(value: string): Content {
	return { type: 'text', value };
}
