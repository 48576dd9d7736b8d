import { lstatSync, readFileSync } from 'node:fs';
import type { TextProblem } from './problem.ts';
import { UNREADABLE } from './read-folder.ts';

const LARGEST = 2 * 1024 * 1024;
const decoder = new TextDecoder('utf-8', { fatal: true });

/** Reads a text file as UTF-8 with plain line ends, or says why it cannot be read. */
export function readText(file: string): string | TextProblem {
	const stats = orNothing(() => lstatSync(file));
	if (!stats) return UNREADABLE;
	if (!stats.isFile()) {
		return problem('file-irregular', '这不是文件本身，是快捷方式、文件夹或别的东西。', '请把文件本身放在这里。');
	}
	if (stats.size > LARGEST) {
		return problem(
			'text-too-large',
			`文件有 ${Math.round(stats.size / 1024 / 1024)} MB，太大了。`,
			'一篇文章的文字不超过 2 MB；图片和附件请作为单独的文件放在旁边。',
		);
	}
	const bytes = orNothing(() => readFileSync(file));
	if (!bytes) return UNREADABLE;
	try {
		// The decoder drops a byte order mark; editors on Windows like to write one.
		const text = decoder.decode(bytes);
		const zero = text.indexOf('\0');
		if (zero >= 0) return { ...unreadable(bytes), line: text.slice(0, zero).split(/\r\n?|\n/).length };
		return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
	} catch {
		return unreadable(bytes);
	}
}

function orNothing<T>(look: () => T): T | undefined {
	try {
		return look();
	} catch {
		return undefined;
	}
}

/** What a file says in whatever encoding, as far as it can be made out; nothing where it is no text. */
export function readAnyhow(file: string): string {
	const stats = lstatSync(file, { throwIfNoEntry: false });
	if (!stats?.isFile() || stats.size > LARGEST) return '';
	const text = readText(file);
	if (typeof text === 'string') return text;
	if (text === UNREADABLE) return '';
	const bytes = readFileSync(file);
	const encoding = bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : bytes.includes(0) ? 'utf-16le' : 'gb18030';
	return new TextDecoder(encoding).decode(bytes).replace(/\r\n?/g, '\n');
}

const SAVE_AS_UTF_8 = '在记事本里打开，选「另存为」，编码选 UTF-8，再保存一次。';

/** What bytes that are no text in UTF-8 most likely are. */
function unreadable(bytes: Buffer): TextProblem {
	const beginning = bytes.toString('latin1', 0, 4);
	if (/^(?:PK\x03\x04|\xd0\xcf\x11\xe0|%PDF)/.test(beginning))
		return problem(
			'encoding-invalid',
			'这不是文章，是改了扩展名的 Word、PDF 或压缩文件，里面的字读不出来。',
			'请用原来的软件打开它，把文字复制到文章里。',
		);
	if (/^(?:\xff\xfe|\xfe\xff)/.test(beginning))
		return problem(
			'encoding-invalid',
			'文件是 UTF-16 编码（旧的记事本里叫「Unicode」），里面的字读不出来。',
			SAVE_AS_UTF_8,
		);
	if (bytes.includes(0)) return problem('encoding-invalid', '文件里有空字符，不是 UTF-8 编码的文字。', SAVE_AS_UTF_8);
	return isGbk(bytes)
		? problem('encoding-invalid', '文件是 GBK 编码（记事本里叫「ANSI」），里面的字读不出来。', SAVE_AS_UTF_8)
		: problem('encoding-invalid', '文件不是 UTF-8 编码，里面的字读不出来。', SAVE_AS_UTF_8);
}

function isGbk(bytes: Buffer): boolean {
	try {
		return /\p{Script=Han}/u.test(new TextDecoder('gb18030', { fatal: true }).decode(bytes));
	} catch {
		return false;
	}
}

function problem(rule: string, message: string, fix: string): TextProblem {
	return { rule, severity: 'must-fix', line: 1, column: 1, message, fix };
}
