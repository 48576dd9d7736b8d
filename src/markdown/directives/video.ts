import { href } from '../../network/addresses.ts';
import { encodePath, judge } from '../address.ts';
import { report } from '../body.ts';
import { type Content, element } from '../element.ts';
import type { Attachment } from '../markdown.ts';
import { type Directive, fileFacts, fileOf, incomplete, titleOf, titleParagraph, type Use } from './directive.ts';

const EXAMPLE = '::video{src=片子.mp4 title=开放日 poster=封面.jpg}';
const PLAYABLE = new Set(['mp4', 'webm', 'm4v']);

/** A film from beside the article, which is only fetched when somebody plays it. */
export const video: Directive = {
	name: 'video',
	title: '视频',
	forms: ['leaf', 'container'],
	example: EXAMPLE,
	async render(use) {
		const film = await playable(use);
		if (!film) return [...titleParagraph(use), ...(use.children as Content[])];
		const title = titleOf(use, film);
		const source = href(encodePath(film.path));
		const player = element(
			'video',
			{
				src: source,
				controls: true,
				preload: 'none',
				playsinline: true,
				poster: await posterOf(use),
				'aria-label': title,
			},
			[element('a', { href: source }, [title])],
		);
		const download = element('a', { href: source, download: '' }, [`${title}（${fileFacts(film)}）`]);
		return [
			element('figure', { class: 'video' }, [player, element('figcaption', {}, [download])]),
			...(use.children as Content[]),
		];
	},
};

async function playable(use: Use): Promise<Attachment | undefined> {
	const film = await fileOf(use, EXAMPLE);
	if (!film || PLAYABLE.has(film.extension)) return film;
	incomplete(use, `「${use.attributes.src}」不是能在网页上播放的视频，要 MP4 或 WebM。`, EXAMPLE);
	return undefined;
}

async function posterOf({ attributes, body, node }: Use): Promise<string | undefined> {
	if (!attributes.poster) return undefined;
	const address = judge(attributes.poster);
	const answer =
		address.kind === 'relative'
			? await body.context.picture(address.url)
			: {
					refused: `封面「${attributes.poster}」不是文章旁边的图片。`,
					fix: '请把封面图和文章放在同一个文件夹里，只写文件名，例如 poster=封面.jpg。',
				};
	if (!('refused' in answer)) return href(`media/${answer.jpeg.file}`);
	report(body, node, { rule: 'picture-refused', severity: 'must-fix', message: answer.refused, fix: answer.fix });
	return undefined;
}
