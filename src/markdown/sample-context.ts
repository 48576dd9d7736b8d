import { href } from '../network/addresses.ts';
import type { MarkdownContext } from './markdown.ts';

/** A branch that has every JPEG, every document and film, and pages at `../…/`; for tests. */
export function sampleContext(): MarkdownContext {
	return {
		async picture(path) {
			if (!/^[^/\\"<>]+\.jpe?g$/.test(path)) {
				return { refused: `找不到图片「${path}」。`, fix: '请把图片和文章放在同一个文件夹里。' };
			}
			const size = (width: number) => ({
				file: `${encodeURIComponent(path)}-${width}.webp`,
				width,
				height: (width * 2) / 3,
				bytes: 9000,
			});
			return {
				width: 1200,
				height: 800,
				variants: [size(480), size(960)],
				jpeg: { ...size(1200), file: `${encodeURIComponent(path)}.jpg` },
			};
		},
		async file(path) {
			const extension = /^[^/\\]+\.(docx|pdf|mp4|webm)$/.exec(path)?.[1];
			if (!extension) return { refused: `找不到文件「${path}」。`, fix: '请把文件和文章放在同一个文件夹里。' };
			return { path: `media/1f/${path}`, title: path, extension, bytes: 3_000_000 };
		},
		link(written) {
			if (/^[a-z]+:/i.test(written)) return { href: written, external: /^http/i.test(written) };
			if (written.startsWith('../')) return { href: href(written.slice(3)), external: false };
			return { broken: `链接「${written}」在这个支部里找不到。`, fix: '请核对地址。' };
		},
	};
}
