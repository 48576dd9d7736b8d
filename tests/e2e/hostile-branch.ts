import { dump } from 'js-yaml';
import type { Vector } from '../vectors/vector.ts';

const PNG = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
	'base64',
);

/** The files of a live branch that holds one attempt at its place. */
export function hostileBranch(slug: string, { where, text }: Vector): Record<string, string | Uint8Array> {
	const data: Record<string, unknown> = { title: '标题', date: '2026-03-14' };
	const settings: Record<string, unknown> = { name: `支部 ${slug}`, status: 'live' };
	const face: Record<string, unknown> = { columns: [{ id: 'news', collection: 'news', title: '动态' }] };
	const files: Record<string, string | Uint8Array> = {};
	let body = '正文。';
	if (where === 'title' || where === 'summary' || where === 'author' || where === 'place') data[where] = text;
	else if (where === 'tag') data.tags = [text];
	else if (where === 'motto') face.motto = text;
	else if (where === 'column-title') face.columns = [{ id: 'news', collection: 'news', title: text.slice(0, 16) }];
	else if (where === 'link-address') body = `[点](${text}) [点](<${text}>)\n\n<${text}>`;
	else if (where === 'caption') data.cover = { picture: '合影.png', alt: text };
	else if (where === 'file-name') {
		data.attachments = [{ file: text, title: text }];
		if (!/[/\0]/.test(text)) files[text] = PNG;
		body = `![${text.replaceAll(/[[\]]/g, '')}](<${text.replaceAll(/[<>]/g, '')}>)`;
	} else body = text;
	const home = `branches/${slug}`;
	const entry = `${home}/news/2026-03-14-a`;
	return {
		[`${home}/branch.yml`]: dump(settings),
		[`${home}/face.yml`]: dump(face),
		[`${entry}/index.md`]: `---\n${dump(data)}---\n\n${body}\n`,
		[`${entry}/合影.png`]: PNG,
		...Object.fromEntries(Object.entries(files).map(([name, bytes]) => [`${entry}/${name}`, bytes])),
	};
}
