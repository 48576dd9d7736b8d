import { dirname, join } from 'node:path';
import { filesOf } from './files-of.ts';
import type { HomeRule } from './rule.ts';

/** A symbolic link, a device, a pipe: it may lead anywhere, and reading it may never end. */
export const fileSpecial: HomeRule = {
	id: 'file-special',
	severity: 'must-fix',
	isProtected: true,
	summary: 'Beside a text stands a symbolic link, a device or a pipe instead of a file.',
	checkHome({ home }, report) {
		const columns = new Set(home.columns.map(({ id }) => join(home.folder, id)));
		for (const { folder, name, kind } of filesOf(home)) {
			const file = join(folder, name);
			// In the place of a column or an entry it was found while reading.
			const isKnown = columns.has(file) || (kind === 'link' && dirname(folder) === home.folder && columns.has(folder));
			if (kind === 'file' || kind === 'folder' || isKnown) continue;
			report(
				{ file },
				kind === 'link'
					? `「${name}」是快捷方式（符号链接），不是文件本身。`
					: `「${name}」不是普通文件，是设备或管道。`,
				'请放入文件本身；不需要就删掉。',
			);
		}
	},
};
