import { lstatSync, readFileSync } from 'node:fs';
import type { TextProblem } from './problem.ts';

const LARGEST = 2 * 1024 * 1024;
const decoder = new TextDecoder('utf-8', { fatal: true });

/** Reads a text file as UTF-8 with plain line ends, or says why it cannot be read. */
export function readText(file: string): string | TextProblem {
	const stats = lstatSync(file);
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
	const bytes = readFileSync(file);
	try {
		// The decoder drops a byte order mark; editors on Windows like to write one.
		const text = decoder.decode(bytes);
		return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
	} catch {
		return problem(
			'encoding-invalid',
			'文件不是 UTF-8 编码，里面的字读不出来。',
			'在记事本里打开，选「另存为」，编码选 UTF-8，再保存一次。',
		);
	}
}

function problem(rule: string, message: string, fix: string): TextProblem {
	return { rule, severity: 'must-fix', line: 1, column: 1, message, fix };
}
