/** What stands in the form of a block; `source` is how it was written when nobody has changed it. */
export type BlockData = Record<string, unknown>;

/** As much of a block's description as its text depends on. */
export interface BlockShape {
	id: string;
	form: 'container' | 'leaf';
	/** Names of the fields that stand between `{` and `}`. */
	attributes: string[];
}

const ATTRIBUTES = String.raw`(?:\[([^\]\n]*)\])?(?:\{((?:[^"'}\n]|"[^"\n]*"|'[^'\n]*')*)\})?`;

/** Finds a block at the beginning of a text: `::id{…}` or `:::id … :::`. */
export function blockPattern({ id, form }: BlockShape): RegExp {
	return form === 'leaf'
		? new RegExp(String.raw`^(::)${id}(?![\w-])${ATTRIBUTES}[^\S\n]*(?=\n|$)`)
		: new RegExp(String.raw`^(:{3,})${id}(?![\w-])${ATTRIBUTES}[^\S\n]*\n(?:([\s\S]*?)\n)?\1(?!:)[^\S\n]*(?=\n|$)`);
}

/** The form's content for a block as it was written. */
export function readBlock(shape: BlockShape, match: RegExpMatchArray): BlockData {
	return { ...parse(shape, match), source: match[0] };
}

/** A block as it is written; one that nobody changed stays as it was, to the character. */
export function writeBlock(shape: BlockShape, data: BlockData): string {
	const source = typeof data.source === 'string' ? data.source : '';
	const match = blockPattern(shape).exec(source);
	const before = match && parse(shape, match);
	if (before && isSame(before, data)) return source;
	const rest = before ? (before.others as Record<string, string>) : {};
	const attributes = { ...Object.fromEntries(shape.attributes.map((name) => [name, written(data[name])])), ...rest };
	const braces = Object.entries(attributes)
		.filter(([name, value]) => value !== '' && !(name === 'type' && value === 'note'))
		.map(([name, value]) => `${name}=${inQuotes(value)}`)
		.join(' ');
	const first = `${shape.id}${braces && `{${braces}}`}`;
	if (shape.form === 'leaf') return `::${first}`;
	const inside = (INSIDES[shape.id]?.write(data) ?? written(data.text)).trim();
	const colons = ':'.repeat(
		Math.max(3, ...[...inside.matchAll(/^\s*(:{3,})/gm)].map(([, found]) => found!.length + 1)),
	);
	return `${colons}${first}\n${inside && `${inside}\n`}${colons}`;
}

function parse(shape: BlockShape, [, , label, braces, inside = '']: RegExpMatchArray): BlockData {
	const all = Object.fromEntries(
		[...(braces ?? '').matchAll(/([^\s="'.#]+)=(?:"([^"]*)"|'([^']*)'|([^\s"']*))/g)].map(
			([, name, double, single, bare]) => [name!, double ?? single ?? bare ?? ''],
		),
	);
	if (label && !all.title && shape.attributes.includes('title')) all.title = label;
	const own = Object.fromEntries(shape.attributes.map((name) => [name, all[name] ?? (name === 'type' ? 'note' : '')]));
	const others = Object.fromEntries(Object.entries(all).filter(([name]) => !shape.attributes.includes(name)));
	const read = shape.form === 'leaf' ? {} : (INSIDES[shape.id]?.read(inside) ?? { text: inside });
	return { ...own, others, ...read };
}

/** How what stands between the lines becomes fields. */
interface Inside {
	read(text: string): BlockData;
	write(data: BlockData): string;
}

const PICTURE = /^!\[((?:\\.|[^\]\\])*)\]\((?:<([^>\n]*)>|([^\s)]*))(?:\s+"((?:\\.|[^"\\])*)")?\)$/;
const OPTION = /^\s*[-*+] \[([ xX])\] (.*)$/;

const INSIDES: Record<string, Inside> = {
	gallery: {
		read: (text) => {
			const lines = text.split('\n').filter((line) => line.trim());
			const pictures = lines.flatMap((line) => {
				const [, alt, angled, bare, caption] = PICTURE.exec(line.trim()) ?? [];
				return alt === undefined ? [] : [{ picture: angled ?? bare, alt, caption: caption ?? '' }];
			});
			return { pictures, rest: lines.filter((line) => !PICTURE.test(line.trim())).join('\n\n') };
		},
		write: ({ pictures, rest }) =>
			[...list(pictures).map(pictureLine), ...(written(rest) ? ['', written(rest)] : [])].join('\n'),
	},
	quiz: {
		read: (text) => {
			const lines = text.split('\n');
			const first = lines.findIndex((line) => OPTION.test(line));
			if (first < 0) return { question: text.trim(), options: [], explanation: '' };
			const after = lines.findIndex((line, at) => at > first && line.trim() !== '' && !OPTION.test(line));
			const options = lines.slice(first, after < 0 ? undefined : after).flatMap((line) => {
				const [, mark, words] = OPTION.exec(line) ?? [];
				return words === undefined ? [] : [{ text: words, right: mark !== ' ' }];
			});
			const explanation = after < 0 ? '' : lines.slice(after).join('\n').trim();
			return { question: lines.slice(0, first).join('\n').trim(), options, explanation };
		},
		write: ({ question, options, explanation }) =>
			[
				written(question),
				list(options)
					.map(({ text, right }) => `- [${right ? 'x' : ' '}] ${written(text)}`)
					.join('\n'),
				written(explanation),
			]
				.filter(Boolean)
				.join('\n\n'),
	},
};

/** A picture alone in its line. */
export function pictureLine({ picture, alt, caption }: BlockData): string {
	const address = /[\s()<>]/.test(written(picture)) ? `<${written(picture)}>` : written(picture);
	const title = written(caption) && ` "${written(caption).replaceAll('"', '”')}"`;
	return `![${written(alt).replace(/[[\]]/g, '')}](${address}${title})`;
}

const list = (value: unknown): BlockData[] => (Array.isArray(value) ? (value as BlockData[]) : []);

const written = (value: unknown): string => (value === null || value === undefined ? '' : String(value));

const inQuotes = (value: string): string =>
	/^[^\s"'`=<>{}]+$/.test(value) ? value : `"${value.replaceAll('"', '”')}"`;

function isSame(before: BlockData, { source: _, ...now }: BlockData): boolean {
	return Object.keys(before).every((name) => name === 'others' || same(before[name], now[name]));
}

function same(one: unknown, other: unknown): boolean {
	if (Array.isArray(one))
		return Array.isArray(other) && one.length === other.length && one.every((part, at) => same(part, other[at]));
	if (one && typeof one === 'object' && other && typeof other === 'object')
		return Object.keys(one).every((name) => same((one as BlockData)[name], (other as BlockData)[name]));
	return written(one) === written(other);
}
