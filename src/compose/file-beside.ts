import { lstatSync, realpathSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The file of that name in an entry's folder, or why it cannot be used. Nothing outside the folder is ever reached. */
export function fileBeside(folder: string, name: string): string | { refused: string; fix: string } {
	const decoded = decode(name);
	const file = join(folder, decoded);
	const inside = relative(folder, file);
	if (inside === '' || inside.startsWith('..') || decoded.includes('\0') || decoded.startsWith('/'))
		return outside(name);
	if (inside.split(sep).some((part) => part.startsWith('.'))) return outside(name);
	const stats = lstatSync(file, { throwIfNoEntry: false });
	if (!stats)
		return { refused: `找不到文件「${decoded}」。`, fix: '请把文件和文章放在同一个文件夹里，文件名要写得完全一样。' };
	const isRealFile = stats.isFile() && realpathSync(file) === join(realpathSync(folder), inside);
	return isRealFile ? file : { refused: `「${decoded}」不是普通文件。`, fix: '请放入文件本身，不要用快捷方式。' };
}

function outside(name: string) {
	return { refused: `「${name}」不在文章的文件夹里。`, fix: '请把文件放到文章的文件夹里，只写文件名。' };
}

function decode(name: string): string {
	try {
		return decodeURIComponent(name).replace(/^\.\//, '');
	} catch {
		return name;
	}
}
