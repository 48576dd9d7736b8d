import { join, relative, sep } from 'node:path';
import { filesNamed } from './files-named.ts';
import { filesOf } from './files-of.ts';
import type { HomeRule } from './rule.ts';

const PICTURE = /\.(?:jpe?g|png|webp|gif|heic|tiff?)$/i;

/** A picture or document that no text names. */
export const fileUnused: HomeRule = {
	id: 'file-unused',
	severity: 'should-fix',
	summary:
		'No text names a file beside it, so no reader gets it; most often its name was mistyped, or it was forgotten.',
	checkHome({ home }, report) {
		const columns = new Set(home.columns.map(({ id }) => id));
		const isNamed = filesNamed(home);
		for (const file of filesOf(home)) {
			const [column = ''] = relative(home.folder, file.folder).split(sep);
			if (file.kind !== 'file' || !(column === '' || columns.has(column)) || isNamed(file)) continue;
			const use =
				column === ''
					? home.face
						? '首页大图在 face.yml 的 header 里写明'
						: '请放到用它的那一篇旁边'
					: PICTURE.test(file.name)
						? `要显示就在正文里写 ![图片说明](${file.name})`
						: `要让读者下载就在正文里写 ::file{src=${file.name} title=文件的名称}`;
			report(
				{ file: join(file.folder, file.name) },
				`「${file.name}」没有用在文章里，读者看不到。`,
				`${use}；不需要就删掉。`,
			);
		}
	},
};
