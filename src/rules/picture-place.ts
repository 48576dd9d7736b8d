import { join } from 'node:path';
import { beginningOf } from './beginning-of.ts';
import { type BranchFile, filesOf } from './files-of.ts';
import { hasPlace } from './place-in-exif.ts';
import type { HomeRule } from './rule.ts';

const JPEG = /\.jpe?g$/i;

/** Photographs that tell where they were taken, said once: most from phones do, and whatever is published does not. */
export const picturePlace: HomeRule = {
	id: 'picture-place',
	severity: 'should-fix',
	summary: 'A photograph holds the place where it was taken; pages show it without, whoever gets the original has it.',
	checkHome({ home }, report) {
		const pictures = filesOf(home).filter(
			({ folder, name, kind }) =>
				kind === 'file' && JPEG.test(name) && hasPlace(beginningOf(join(folder, name), FIRST)),
		);
		const [first] = pictures.sort((one, other) => (pathOf(one) < pathOf(other) ? -1 : 1));
		if (!first) return;
		const names = pictures.slice(0, MOST_NAMES).map(({ name }) => `「${name}」`);
		const more = pictures.length > MOST_NAMES ? ` 等 ${pictures.length} 张` : '';
		report(
			{ file: pathOf(first) },
			`照片${names.join('')}${more}里记着拍摄地点。`,
			'网站上的照片会自动去掉地点，可以不改；原图要发给别人时，先用微信发给自己（不勾选「原图」），保存下来的就没有地点了。',
		);
	},
};

const pathOf = ({ folder, name }: BranchFile): string => join(folder, name);

const MOST_NAMES = 3;
/** Phones write it before the picture itself. */
const FIRST = 16_384;
