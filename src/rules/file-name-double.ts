import { join } from 'node:path';
import { filesOf } from './files-of.ts';
import type { HomeRule } from './rule.ts';

/** Names that are one name on Windows and macOS. */
export const fileNameDouble: HomeRule = {
	id: 'file-name-double',
	severity: 'should-fix',
	summary:
		'Names in a folder differ only in capitals or in how Unicode composes them: Windows and macOS keep one of the files.',
	checkHome({ home }, report) {
		const seen = new Map<string, string>();
		for (const { folder, name } of filesOf(home).toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
			const key = join(folder, name.normalize('NFC').toLowerCase());
			const earlier = seen.get(key);
			if (earlier === undefined) seen.set(key, name);
			else
				report(
					{ file: join(folder, name) },
					earlier.toLowerCase() === name.toLowerCase()
						? `「${name}」和「${earlier}」只差大小写，在 Windows 和苹果电脑上会只剩一个。`
						: `有两个文件都叫「${name}」，只是字的编码不同，在苹果电脑上会只剩一个。`,
					'请给其中一个换个名字，例如 合影-2.jpg；正文里写的名字也要一起改。',
				);
		}
	},
};
