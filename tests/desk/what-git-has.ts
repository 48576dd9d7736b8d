import { execFileSync } from 'node:child_process';
import { whoseText } from './crowd.ts';

/** A text somewhere in the history of a clone, by its path from the content folder. */
export interface KeptText {
	path: string;
	version: string;
	text: string;
}

/** Every version of every text that a commit of these refs has put somewhere, the oldest commit first. */
export function textsIn(gitDir: string, refs: string): KeptText[] {
	const git = (args: string[], input?: string): Buffer =>
		execFileSync('git', [`--git-dir=${gitDir}`, ...args], {
			maxBuffer: 1024 ** 3,
			...(input !== undefined && { input }),
		});
	const log = [
		'log',
		refs,
		'--reverse',
		'--topo-order',
		'--root',
		'-m',
		'--raw',
		'--no-renames',
		'--no-abbrev',
		'--format=',
	];
	const lines = git(log).toString('utf8').split('\n');
	const found = lines.flatMap((line): [string, string][] => {
		const [, version, path] = /^:\d+ \d+ [0-9a-f]+ ([0-9a-f]+) [AM]\t(.*\.md)$/.exec(line) ?? [];
		return version && path ? [[path, version]] : [];
	});
	const texts = new Map<string, string>();
	const versions = [...new Set(found.map(([, version]) => version))];
	const bytes = git(['cat-file', '--batch'], versions.map((version) => `${version}\n`).join(''));
	for (let at = 0; at < bytes.length; ) {
		const end = bytes.indexOf('\n', at);
		const [version = '', , size] = bytes.subarray(at, end).toString('utf8').split(' ');
		texts.set(version, bytes.subarray(end + 1, end + 1 + Number(size)).toString('utf8'));
		at = end + 2 + Number(size);
	}
	return found.map(([path, version]) => ({ path, version, text: texts.get(version)! }));
}

/** What is wrong with texts of a crowd: somebody else's at the path of one writer, or none of theirs. */
export const mixed = (texts: KeptText[]): KeptText[] =>
	texts.filter(({ path, text }) => {
		const owner = /\/\d{4}-\d\d-\d\d-shuji-(\d+)\//.exec(path)?.[1];
		return owner !== undefined && whoseText(text)?.number !== Number(owner);
	});
