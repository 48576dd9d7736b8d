import { open } from 'node:fs/promises';
import type { FileTypeResult } from 'file-type';

/** What something is by its content: an extension such as `jpg`, `text` for plain text, `unknown` for the rest. */
export async function typeOfBytes(bytes: Buffer): Promise<string> {
	const { fileTypeFromBuffer } = await import('file-type');
	return known(await fileTypeFromBuffer(bytes)) ?? typeOfText(bytes.subarray(0, BEGINNING));
}

/** The same for a file too large to be held in memory. */
export async function typeOfFile(path: string): Promise<string> {
	const { fileTypeFromFile } = await import('file-type');
	return known(await fileTypeFromFile(path)) ?? typeOfText(await beginning(path));
}

/** XML says too little: it may be SVG. */
function known(found: FileTypeResult | undefined): string | undefined {
	return found?.ext === 'xml' ? undefined : found?.ext;
}

const BEGINNING = 4096;
const UTF_16 = /^(?:\xff\xfe|\xfe\xff)/;
const CONTROL = /[\0-\x08\x0e-\x1a\x1c-\x1f]/;

function typeOfText(bytes: Buffer): string {
	const text = bytes.toString('latin1');
	const readable = text.replaceAll('\0', '');
	if (/<svg[\s>]/i.test(readable)) return 'svg';
	if (/<(?:!doctype\s+html|html|head|body|script|iframe)[\s>]/i.test(readable)) return 'html';
	return UTF_16.test(text) || !CONTROL.test(text) ? 'text' : 'unknown';
}

async function beginning(path: string): Promise<Buffer> {
	await using file = await open(path);
	const { buffer, bytesRead } = await file.read(Buffer.alloc(BEGINNING), 0, BEGINNING, 0);
	return buffer.subarray(0, bytesRead);
}
