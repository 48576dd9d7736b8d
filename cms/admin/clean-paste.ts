/** What may be pasted into a text: its structure. Everything else leaves its words behind. */
const KEPT = new Set(['P', 'H2', 'H3', 'H4', 'UL', 'OL', 'LI', 'STRONG', 'EM', 'A', 'BLOCKQUOTE', 'BR']);
const RENAMED: Record<string, string> = {
	B: 'STRONG',
	I: 'EM',
	H1: 'H2',
	H5: 'H4',
	H6: 'H4',
	DIV: 'P',
	SECTION: 'P',
	TR: 'P',
};
const DROPPED = new Set(['STYLE', 'SCRIPT', 'TITLE', 'META', 'LINK', 'XML', 'TEMPLATE', 'SVG', 'OBJECT', 'IFRAME']);
const BLOCKS = new Set(['P', 'H2', 'H3', 'H4', 'UL', 'OL', 'LI', 'BLOCKQUOTE']);

/** What was copied elsewhere, as it may stand in a text; and how many pictures could not come along. */
export interface Cleaned {
	html: string;
	lostPictures: number;
}

/** Takes out of copied HTML what Word and WeChat put there: styles, boxes in boxes, pictures of other computers and hosts. */
export function cleanPaste(html: string): Cleaned {
	const source = new DOMParser().parseFromString(html, 'text/html');
	const lostPictures = [...source.images].filter(
		({ src, width, height }) => src && !(width === 1 || height === 1),
	).length;
	const target = document.implementation.createHTMLDocument('');
	for (const node of kept(source.body, target)) target.body.append(node);
	for (const empty of target.body.querySelectorAll('p, h2, h3, h4, li, strong, em, a'))
		if (!empty.textContent?.trim()) empty.remove();
	return { html: target.body.innerHTML, lostPictures };
}

function kept(from: globalThis.Node, target: Document): globalThis.Node[] {
	return [...from.childNodes].flatMap((node): globalThis.Node[] => {
		if (node.nodeType === node.TEXT_NODE)
			return [target.createTextNode(node.textContent!.replace(/[\s\u00a0]+/g, ' '))];
		if (!(node instanceof Element) || DROPPED.has(node.tagName.toUpperCase())) return [];
		const inside = kept(node, target);
		if (/^T[DH]$/.test(node.tagName)) return [...inside, target.createTextNode('\u3000')];
		const name = RENAMED[node.tagName] ?? node.tagName;
		const holdsBlocks = inside.some((one) => BLOCKS.has(one.nodeName));
		// Boxes in boxes: the innermost is the paragraph.
		if (!KEPT.has(name) || (name === 'P' && holdsBlocks)) return inside;
		const made = target.createElement(name);
		const address = name === 'A' ? (node.getAttribute('href') ?? '') : '';
		if (name === 'A' && !/^(?:https?:|mailto:|tel:)/i.test(address)) return inside;
		if (address) made.setAttribute('href', address);
		made.append(...inside);
		return [made];
	});
}
