import { gunzipSync, inflateSync } from 'node:zlib';
import sharp from 'sharp';
import { unzip } from './zip.ts';

/** Every text that can be read out of a file's bytes: as it is, unescaped, unpacked, and from what pictures carry along. */
export async function textsIn(bytes: Buffer): Promise<string[]> {
	const packed = unpacked(bytes);
	const nested = await Promise.all([...packed, ...(await carriedAlong(bytes))].map((inner) => textsIn(inner)));
	const text = bytes.toString('utf8');
	const isBinary = bytes.subarray(0, 4096).includes(0) || bytes.subarray(0, 4).toString() === '%PDF';
	return [text, ...unescaped(text), ...(isBinary ? wide(bytes) : []), ...nested.flat()];
}

/** The same text without what hides it from a plain search. */
function unescaped(text: string): string[] {
	const views: string[] = [];
	if (/%[0-9a-f]{2}/i.test(text)) {
		views.push(
			text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8')),
		);
	}
	if (/&#x?[0-9a-f]+;/i.test(text)) {
		views.push(
			text
				.replace(/&#x([0-9a-f]{1,6});/gi, (_, code) => String.fromCodePoint(Math.min(parseInt(code, 16), 0x10ffff)))
				.replace(/&#(\d{1,7});/g, (_, code) => String.fromCodePoint(Math.min(Number(code), 0x10ffff))),
		);
	}
	if (/\\u[0-9a-f]{4}/i.test(text)) {
		views.push(text.replace(/\\u([0-9a-f]{4})/gi, (_, code) => String.fromCharCode(parseInt(code, 16))));
	}
	const inline = text.replace(/<\/?(?:strong|em|b|i|mark|del|wbr)(?:\s[^>]*)?>/g, '');
	if (inline !== text) views.push(inline);
	return views;
}

function unpacked(bytes: Buffer): Buffer[] {
	if (bytes[0] === 0x1f && bytes[1] === 0x8b) return [gunzipSync(bytes)];
	const kind = bytes.subarray(0, 4).toString('latin1');
	if (kind === 'PK\x03\x04') return unzip(bytes).flatMap(({ name, data }) => [Buffer.from(name), data]);
	return kind === '%PDF' ? inPdf(bytes) : [];
}

/** The streams of a PDF that can be inflated, and its hexadecimal strings. */
function inPdf(bytes: Buffer): Buffer[] {
	const text = bytes.toString('latin1');
	const streams = [...text.matchAll(/stream\r?\n/g)].flatMap(({ index, 0: head }) => {
		const start = index + head.length;
		try {
			return [inflateSync(bytes.subarray(start, text.indexOf('endstream', start)))];
		} catch {
			return [];
		}
	});
	const strings = [...text.matchAll(/<((?:[0-9a-f]{2}){4,})>/gi)].map(([, hex = '']) => Buffer.from(hex, 'hex'));
	return [...streams, ...strings.flatMap((string) => wide(string).map((one) => Buffer.from(one)))];
}

/** What a picture says besides its pixels. */
async function carriedAlong(bytes: Buffer): Promise<Buffer[]> {
	const isPicture = /^(?:RIFF....WEBP|\xff\xd8\xff|\x89PNG|GIF8)/s.test(bytes.subarray(0, 12).toString('latin1'));
	if (!isPicture) return [];
	const { exif, xmp, iptc, icc, comments } = await sharp(bytes).metadata();
	const said = comments?.map(({ keyword, text }) => Buffer.from(`${keyword} ${text}`)) ?? [];
	return [exif, xmp, iptc, icc].filter((one) => one !== undefined).concat(said);
}

/** The bytes as text of two bytes a character, in either order and from either side; marked, for chance is more likely there. */
function wide(bytes: Buffer): string[] {
	return [0, 1].flatMap((from) => {
		const even = Buffer.from(bytes.subarray(from, bytes.length - ((bytes.length - from) % 2)));
		const little = even.toString('utf16le');
		return [little, even.swap16().toString('utf16le')].map((text) => WIDE + text);
	});
}

/** Begins a text that was read two bytes a character: words of less than four characters may be there by chance. */
export const WIDE = '\u0000wide\u0000';
