import { crc32 } from 'node:zlib';

// Raised when what an older program remembered would break this one.
const FORMAT = 1;

/** Text of a remembered thing: a line with its checksum, one of all that is always asked for, and one for each of the other parts. */
export function writeLines<T extends object>(value: T, parts: readonly (keyof T)[]): string {
	const always = Object.fromEntries(Object.entries(value).filter(([name]) => !parts.includes(name as keyof T)));
	const lines = [always, ...parts.map((part) => value[part])].map((line) => JSON.stringify(line) ?? '');
	const text = lines.join('\n');
	return `${heading(Buffer.from(text))}\n${text}`;
}

/** Reads what `writeLines` wrote, every part when it is first asked for; undefined where a byte of it is another. */
export function readLines<T extends object>(bytes: Buffer, parts: readonly (keyof T)[]): T | undefined {
	const lines = linesOf(bytes);
	const [first, always] = lines;
	if (!first || !always || lines.length !== parts.length + 2) return undefined;
	if (first.toString() !== heading(bytes.subarray(first.length + 1))) return undefined;
	const value = JSON.parse(always.toString());
	for (const [index, part] of parts.entries()) {
		const line = lines[index + 2]!;
		if (line.length === 0) continue;
		let parsed: unknown;
		const get = () => (parsed ??= JSON.parse(line.toString()));
		Object.defineProperty(value, part, { enumerable: true, configurable: true, get });
	}
	return value;
}

const heading = (bytes: Uint8Array): string => `${FORMAT} ${crc32(bytes).toString(16)}`;

function linesOf(bytes: Buffer): Buffer[] {
	const lines: Buffer[] = [];
	let start = 0;
	for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
		lines.push(bytes.subarray(start, end));
		start = end + 1;
	}
	return [...lines, bytes.subarray(start)];
}
