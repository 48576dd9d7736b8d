import { join } from 'node:path';
import { LIMITS } from '../media/refusals.ts';
import { filesNamed } from './files-named.ts';
import { filesOf } from './files-of.ts';
import type { HomeRule } from './rule.ts';

const LARGE = 10 * 1024 ** 2;
/** They are made smaller for readers. */
const PICTURE = /\.(?:jpe?g|png|webp|gif|heic|tiff?)$/i;

/** A file that takes readers long to fetch; what is larger still is refused as an attachment. */
export const fileLarge: HomeRule = {
	id: 'file-large',
	severity: 'should-fix',
	summary: 'A file that is offered to readers is larger than 10 MB.',
	checkHome({ home }, report) {
		const isNamed = filesNamed(home);
		for (const file of filesOf(home)) {
			const { name, bytes, kind } = file;
			if (kind !== 'file' || bytes <= LARGE || bytes > LIMITS.attachmentBytes || PICTURE.test(name) || !isNamed(file))
				continue;
			report(
				{ file: join(file.folder, name) },
				`「${name}」有 ${Math.round(bytes / 1024 ** 2)} MB，用手机流量的读者要等很久。`,
				'请压缩到 10 MB 以内：视频用剪映导出 720P，PDF 另存时选「最小文件大小」，文档先压缩里面的图片。',
			);
		}
	},
};
