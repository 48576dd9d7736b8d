import { RefusedContentError } from './refused-content.ts';

const LARGEST = 2 * 1024 * 1024;
const decoder = new TextDecoder('utf-8', { fatal: true });

/**
 * A text with plain line ends; undefined where it is none, or does not begin with a line that is exactly `---`:
 * another first line can make the editor's browser run what follows as a program.
 */
export function entryText(bytes: Uint8Array): string | undefined {
	const text = plainText(bytes);
	return text?.startsWith('---\n') ? text : undefined;
}

/** UTF-8 with plain line ends and without a byte order mark; undefined where it is something else. */
export function plainText(bytes: Uint8Array): string | undefined {
	if (bytes.length > LARGEST) return undefined;
	try {
		const text = decoder.decode(bytes).replace(/\r\n?/g, '\n');
		return text.includes('\0') ? undefined : text;
	} catch {
		return undefined;
	}
}

/** The bytes of an entry's text as they are stored; throws where they may not be. */
export function storableText(bytes: Uint8Array): Uint8Array {
	if (bytes.length > LARGEST)
		throw new RefusedContentError('一篇文章的文字不超过 2 MB；图片和附件请作为单独的文件放在旁边。');
	const text = entryText(bytes);
	if (text === undefined) throw new RefusedContentError('这篇文章的开头不对，所以没有保存。请刷新页面再试。');
	return Buffer.from(text);
}
