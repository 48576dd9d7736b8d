import type { Picture } from '../media/picture.ts';
import type { TextProblem } from '../network/problem.ts';

/** Pixels that a picture needs to be sharp where it fills the width of a text. */
const FULL_MEASURE = 800;

/** Whether a picture is blurred where it fills the width of a text. */
export const isNarrow = ({ width }: Picture): boolean => width < FULL_MEASURE;

/** The advice for such a picture. */
export const narrowPicture = (name: string, { width }: Picture): Omit<TextProblem, 'line' | 'column'> => ({
	rule: 'picture-small',
	severity: 'should-fix',
	message: `图片「${name}」只有 ${width} 像素宽，放大以后会模糊。`,
	fix: `请换一张宽 ${FULL_MEASURE} 像素以上的：照片用手机或相机里的原图，图表重新导出得大一些。`,
});
