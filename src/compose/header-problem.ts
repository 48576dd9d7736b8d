import type { RefusedPicture } from '../media/picture.ts';
import { placeInSettings } from '../network/place-in-settings.ts';
import type { Problem } from '../network/problem.ts';
import type { BranchSource } from '../network/read-branch.ts';
import type { Illustration } from './branch.ts';

/** It stands above the fold across the whole page. */
const LEAST_WIDTH = 1200;
const LEAST_PROPORTION = 2;

/** What is wrong with the picture across a branch's home page. */
export function headerProblem(source: BranchSource, header: Illustration | RefusedPicture): Problem | undefined {
	const base = { branch: source.slug, file: `branches/${source.slug}/face.yml` };
	if ('refused' in header) {
		const { refused: message, fix } = header;
		const place = placeInSettings(source, 'face.yml', ['header', 'picture']);
		return { rule: 'picture-refused', severity: 'must-fix', ...place, ...base, message, fix };
	}
	const { width, height } = header.picture;
	const isNarrow = width < height * LEAST_PROPORTION;
	if (!isNarrow && width >= LEAST_WIDTH) return undefined;
	return {
		rule: 'header-picture',
		severity: 'should-fix',
		...placeInSettings(source, 'face.yml', ['header', 'picture']),
		...base,
		message: isNarrow
			? `首页大图宽 ${width}、高 ${height}，不够扁，上下会被裁掉。`
			: `首页大图只有 ${width} 像素宽，放大了会模糊。`,
		fix: '请换一张横的照片：宽是高的两倍以上，至少 1200 像素宽，例如 1920 × 640。',
	};
}
