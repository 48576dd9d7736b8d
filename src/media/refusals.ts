import type { RefusedPicture } from './picture.ts';

/** Why something cannot be used, and what its writer can do; both in plain Chinese. */
export type Refusal = RefusedPicture;

/** What is taken in: pictures by bytes, pixels and height to width, attachments by bytes. */
export const LIMITS = {
	pictureBytes: 40 * 1024 ** 2,
	pixels: 50_000_000,
	tallness: 100,
	attachmentBytes: 50 * 1024 ** 2,
};

const SAVE_AS_JPEG = '请在电脑上打开它，另存为 JPG 或 PNG，再重新插入。';

const UNSUITABLE: Record<string, [name: string, fix: string]> = {
	heic: [
		'苹果手机的 HEIC 格式，多数浏览器打不开',
		'请在 iPhone 的「设置 → 相机 → 格式」里选「兼容性最佳」后重拍；已经拍好的，用微信发给自己（不勾选「原图」），保存后再插入。',
	],
	avif: ['AVIF 格式，有些手机打不开', SAVE_AS_JPEG],
	svg: ['SVG 矢量图，里面可能带有程序', '请在电脑上打开它，导出为 PNG，再重新插入。'],
	pdf: ['PDF 文件，不是图片', '要让读者下载，请把它放进附件；要显示在文章里，请截图后插入。'],
	bmp: ['BMP 位图，太大，手机打开很慢', '请用「画图」打开它，另存为 JPG 或 PNG，再重新插入。'],
	html: ['网页，不是图片', '请回到原网页，在图片上按右键选「图片另存为」，再插入保存下来的图片。'],
	mov: ['视频，不是图片', '视频请放进附件，或用「视频」插入。'],
	mp4: ['视频，不是图片', '视频请放进附件，或用「视频」插入。'],
};

/** A picture whose content is of a type that is not shown. */
export function unsuitablePicture(name: string, type: string): Refusal {
	const [what, fix] = UNSUITABLE[type] ?? ['浏览器不认识的格式', SAVE_AS_JPEG];
	return { refused: `「${name}」是${/^[A-Z]/.test(what) ? ' ' : ''}${what}。`, fix };
}

/** A file that is not there. */
export function missing(name: string): Refusal {
	return {
		refused: `找不到「${name}」。`,
		fix: '请检查文件名有没有写错（大小写也要一样），并把文件和文章放在同一个文件夹里。',
	};
}

/** A file without a single byte. */
export function empty(name: string): Refusal {
	return { refused: `「${name}」是空的，里面没有内容。`, fix: '可能是上传没有完成，请重新上传。' };
}

/** A picture that cannot be decoded to its end. */
export function damaged(name: string): Refusal {
	return {
		refused: `「${name}」已损坏或不完整，打不开。`,
		fix: '可能是传输中断了，请从手机或相机里重新取出这张照片，再上传一次。',
	};
}

/** A file of more bytes than are taken in. */
export function tooLarge(name: string, bytes: number, limit: number): Refusal {
	return {
		refused: `「${name}」有 ${megabytes(bytes)} MB，超过了 ${megabytes(limit)} MB。`,
		fix: '请压缩以后再上传：照片用微信发给自己（不勾选「原图」）再保存，视频用剪映导出 720P，PDF 另存时选「最小文件大小」。',
	};
}

/** A picture that would take too much memory to decode. */
export function tooManyPixels(name: string, { width, height }: { width: number; height: number }): Refusal {
	return {
		refused: `「${name}」有 ${width} × ${height} 像素（${tenThousands(width * height)} 万），超过了 ${tenThousands(LIMITS.pixels)} 万。`,
		fix: '请先缩小，宽度 3000 像素就足够了。',
	};
}

/** A picture so tall and narrow that WebP cannot hold it. */
export function tooSlender(name: string, { width, height }: { width: number; height: number }): Refusal {
	return {
		refused: `「${name}」有 ${width} × ${height} 像素，太细长了，显示不出来。`,
		fix: '请剪裁成几张，再分别插入。',
	};
}

/** An attachment whose extension is not on the list; `advice` is what helps with this very extension. */
export function unsuitableFile(name: string, advice = '请另存为 PDF 再放进附件。'): Refusal {
	return { refused: `附件不能用「${name}」这种格式。`, fix: advice };
}

/** An attachment that is not what its extension says. */
export function disguised(name: string, extension: string): Refusal {
	return {
		refused: `「${name}」的内容不是 ${extension.toUpperCase()} 文件。`,
		fix: '可能只改了扩展名，或下载时存成了网页。请用原来的软件打开，重新另存一份。',
	};
}

const megabytes = (bytes: number): string => String(Math.ceil(bytes / 1024 ** 2));
const tenThousands = (count: number): string => String(Math.ceil(count / 10_000));
