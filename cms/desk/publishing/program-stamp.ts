import { statSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../../../scripts/build/digest-files.ts';

const ROOT = join(import.meta.dirname, '../../..');
const INPUTS = ['src', 'public', 'scripts/build'];
const SINGLE = ['astro.config.mjs', 'package-lock.json'];

/** Tells one state of everything that decides how content becomes files from another, by names, sizes and times. */
export function programStamp(): string {
	const files = [
		...INPUTS.flatMap((folder) => listFiles(join(ROOT, folder))),
		...SINGLE.map((name) => join(ROOT, name)),
	];
	return files
		.filter((file) => !/\.test(-d)?\.ts$|\.md$/.test(file))
		.map((file) => {
			const { size = 0, mtimeMs = 0 } = statSync(file, { throwIfNoEntry: false }) ?? {};
			return `${file} ${size} ${mtimeMs}`;
		})
		.join('\n');
}
