import { existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { InvalidArgumentError } from 'commander';

/** A folder as somebody names it; an empty name, as of a variable nobody set, would be the folder one stands in. */
export function parseFolder(text: string): string {
	if (!text.trim()) throw new InvalidArgumentError('写出文件夹的位置。');
	return text;
}

/** A folder that has to be there. */
export function parseExistingFolder(text: string): string {
	if (!isFolder(resolve(parseFolder(text)))) throw new InvalidArgumentError('没有这个文件夹。');
	return text;
}

/** A file to be written when everything is done: whether it can be is known before. */
export function parseNewFile(text: string): string {
	const file = resolve(text);
	if (!text || (existsSync(file) && isFolder(file)) || !isFolder(dirname(file)))
		throw new InvalidArgumentError('写出一个文件，它的文件夹要已经在。');
	return text;
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
