import type { Attachment, MarkdownContext } from '../markdown/markdown.ts';
import { renderMarkdown } from '../markdown/render.ts';
import type { MediaStore } from '../media/media-store.ts';
import type { Refusal } from '../media/refusals.ts';
import { entryPath } from '../network/addresses.ts';
import type { TextProblem } from '../network/problem.ts';
import type { EntrySource } from '../network/read-entry.ts';
import type { Minute } from '../network/time.ts';
import { openYaml } from '../network/yaml-position.ts';
import type { NetworkSettings } from '../schema/network.ts';
import type { EntryFace } from './audience.ts';
import type { Entry } from './branch.ts';
import { endOf } from './end-of.ts';
import { excerptOf } from './excerpt.ts';
import { fileBeside } from './file-beside.ts';
import { illustrate } from './illustrate.ts';
import { linkTarget } from './link-target.ts';
import { trustedHosts } from './trusted-hosts.ts';

/** Renders an entry's body and prepares its pictures and files. Neighbours come later. */
export async function composeEntry(
	source: EntryFace,
	addresses: ReadonlySet<string>,
	{ media, network, now }: { media: MediaStore; network: NetworkSettings; now: Minute },
): Promise<{ entry: Entry; problems: TextProblem[] }> {
	const { id, data, body, bodyLine, folder, collection, column, mdx, isWithheld } = source;
	const path = entryPath(column.id, id);
	const beside =
		<T>(use: (file: string) => Promise<T>) =>
		async (name: string) => {
			const file = fileBeside(folder, name);
			return typeof file === 'string' ? use(file) : file;
		};
	const trusted = trustedHosts(network);
	const context: MarkdownContext = {
		picture: beside((file) => media.picture(file)),
		file: beside((file) => media.file(file)),
		link: (written) => linkTarget(written, path, addresses, trusted),
	};
	const rendered = await renderMarkdown(body, context);
	const problems = rendered.problems.map((one) => ({ ...one, line: one.line + bodyLine - 1 }));

	const cover = data.cover && (await illustrate(data.cover, folder, media));
	if (cover && 'refused' in cover) problems.push(refusal(source, ['cover', 'picture'], cover));
	const attachments: Attachment[] = [];
	for (const [index, { file, title }] of data.attachments.entries()) {
		const attachment = await context.file(file);
		if ('refused' in attachment) problems.push(refusal(source, ['attachments', index, 'file'], attachment));
		else attachments.push({ ...attachment, title: title ?? attachment.title });
	}
	const audio = data.audio ? await context.file(data.audio) : undefined;
	if (audio && 'refused' in audio) problems.push(refusal(source, ['audio'], audio));
	const ownCover = cover && 'picture' in cover ? cover : undefined;
	const entry = {
		id,
		data: {
			...data,
			collection,
			column: column.id,
			path,
			excerpt: data.summary ?? excerptOf(rendered.text),
			headings: rendered.headings,
			cover: ownCover ?? rendered.firstPicture,
			hasOwnCover: ownCover !== undefined,
			attachments,
			audio: audio && 'refused' in audio ? undefined : audio,
			isOver: (endOf(data) ?? '9999') <= now,
			isWithheld,
			...(column.isShared && { canonical: `${network.address}shared/${path}` }),
			...(mdx && { mdx }),
			related: [],
		},
		rendered: { html: rendered.html },
	} as Entry;
	return { entry, problems };
}

function refusal({ yaml }: EntrySource, path: (string | number)[], { refused, fix }: Refusal): TextProblem {
	return {
		rule: path[0] === 'cover' ? 'picture-refused' : 'attachment-refused',
		severity: 'must-fix',
		...openYaml(yaml).positionOf(path),
		field: path.join('.'),
		message: refused,
		fix,
	};
}
