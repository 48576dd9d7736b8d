import type { Attachment, LinkTarget, MarkdownContext } from '../markdown/markdown.ts';
import { readMdx } from '../markdown/mdx/read-mdx.ts';
import { isNarrow, narrowPicture } from '../markdown/narrow-picture.ts';
import { renderMarkdown } from '../markdown/render.ts';
import type { Picture } from '../media/picture.ts';
import type { Refusal } from '../media/refusals.ts';
import { entryPath } from '../network/addresses.ts';
import { pathIn } from '../network/path-in.ts';
import type { TextProblem } from '../network/problem.ts';
import type { EntrySource } from '../network/read-entry.ts';
import { openYaml } from '../network/yaml-position.ts';
import type { Study } from '../schema/study.ts';
import type { EntryFace } from './audience.ts';
import type { Entry } from './branch.ts';
import type { Surroundings } from './compose-branch.ts';
import { endOf } from './end-of.ts';
import { excerptOf } from './excerpt.ts';
import { fileBeside } from './file-beside.ts';
import { illustrate } from './illustrate.ts';

/** Renders an entry's body and prepares its pictures and files. Neighbours come later. */
export async function composeEntry(
	source: EntryFace,
	linkFrom: (written: string, page: string) => LinkTarget,
	{
		media,
		films,
		content,
		network,
		now,
		render = renderMarkdown,
	}: Pick<Surroundings, 'media' | 'films' | 'content' | 'network' | 'now' | 'render'>,
): Promise<{ entry: Entry; problems: TextProblem[] }> {
	const { id, data, body, bodyLine, folder, collection, column, mdx, isWithheld } = source;
	const path = entryPath(column.id, id);
	const context: MarkdownContext = {
		async picture(name) {
			const file = fileBeside(folder, name);
			return typeof file === 'string' ? media.picture(file) : file;
		},
		async file(name) {
			const file = fileBeside(folder, name);
			if (typeof file === 'string') return media.file(file);
			const film = films?.(pathIn(content, folder), name);
			return film === undefined ? file : media.film(film);
		},
		link: (written) => linkFrom(written, path),
	};
	const facts = mdx === undefined ? undefined : await readMdx(body, context);
	const rendered = facts ? { html: '', text: '', ...facts } : await render(body, context);
	const problems = rendered.problems.map((one) => ({ ...one, line: one.line + bodyLine - 1 }));

	const cover = data.cover && (await illustrate(data.cover, folder, media));
	if (cover && 'refused' in cover) problems.push(refusal(source, ['cover', 'picture'], cover));
	else if (cover && isNarrow(cover.picture)) problems.push(narrowCover(source, cover.picture));
	const attachments: Attachment[] = [];
	for (const [index, { file, title }] of data.attachments.entries()) {
		const attachment = await context.file(file);
		if ('refused' in attachment) problems.push(refusal(source, ['attachments', index, 'file'], attachment));
		else if (!facts?.beside.files[file]) attachments.push({ ...attachment, title: title ?? attachment.title });
	}
	const audio = data.audio ? await context.file(data.audio) : undefined;
	if (audio && 'refused' in audio) problems.push(refusal(source, ['audio'], audio));
	if ('quiz' in data) problems.push(...quizProblems(source, data.quiz));
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
			...(facts && { mdx, beside: facts.beside }),
			related: [],
		},
		rendered: { html: rendered.html },
	} as Entry;
	return { entry, problems };
}

function narrowCover({ yaml, data }: EntrySource, picture: Picture): TextProblem {
	const path = ['cover', 'picture'];
	return {
		...openYaml(yaml).positionOf(path),
		field: path.join('.'),
		...narrowPicture(data.cover?.picture ?? '', picture),
	};
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

function quizProblems({ yaml }: EntrySource, quiz: Study['quiz']): TextProblem[] {
	return quiz.flatMap(({ answers, right }, index) => {
		if (right <= answers.length) return [];
		return [
			{
				rule: 'quiz-right',
				severity: 'must-fix',
				...openYaml(yaml).positionOf(['quiz', index, 'right']),
				field: `quiz.${index}.right`,
				message: `第 ${index + 1} 题只有 ${answers.length} 个答案，没有第 ${right} 个。`,
				fix: 'right 写对的那个答案是第几个，从 1 数起，例如 right: 2。',
			},
		];
	});
}
