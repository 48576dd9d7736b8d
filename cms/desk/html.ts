/** Markup that may be sent as it is. */
export class Html {
	readonly text: string;
	constructor(text: string) {
		this.text = text;
	}
}

const ESCAPED: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

type Part = Html | string | number | false | undefined | null | Part[];

/** A template whose parts are escaped, unless they are such templates themselves; nothing for false and undefined. */
export function html(pieces: TemplateStringsArray, ...parts: Part[]): Html {
	return new Html(pieces.map((piece, index) => piece + written(parts[index])).join(''));
}

function written(part: Part): string {
	if (part === undefined || part === null || part === false) return '';
	if (part instanceof Html) return part.text;
	if (Array.isArray(part)) return part.map(written).join('');
	return String(part).replace(/[&<>"']/g, (character) => ESCAPED[character]!);
}
