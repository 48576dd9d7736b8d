import { directives } from '../../../src/markdown/directives/registry.ts';
import { parseFrontMatter } from '../../../src/network/front-matter.ts';
import type { ColumnSettings } from '../../../src/schema/face.ts';
import { wordsOf } from '../../admin/words-of.ts';
import { type Html, html } from '../html.ts';
import type { StoredEntry } from '../repository/repository.ts';
import { compareTexts, middleOf, type Stretch } from './compare-texts.ts';
import { fieldWords } from './field-words.ts';

const TITLES = new Map(directives.map(({ name, title }) => [name, title]));

/** What differs from what is published, field by field, paragraph by paragraph, file by file. */
export function reviewChanges(live: StoredEntry, draft: StoredEntry, collection: ColumnSettings['collection']): Html {
	const [old, now] = [partsOf(live, collection), partsOf(draft, collection)];
	const names = [...new Set([...old.fields.keys(), ...now.fields.keys()])];
	const fields = names
		.map((field) => ({ before: old.fields.get(field), after: now.fields.get(field) }))
		.filter(({ before, after }) => before?.words !== after?.words);
	const text = compareTexts(wordsOf(old.body, TITLES), wordsOf(now.body, TITLES));
	const isSameText = text.every((stretch) => 'same' in stretch);
	const files = changedFiles(live, draft);
	const isSameLook = old.body.trim() === now.body.trim();
	if (fields.length === 0 && isSameLook && files.length === 0)
		return html`<p class="hint">和网站上的一样，没有改动。</p>`;
	return html`${
		fields.length > 0 &&
		html`<dl class="changes">${fields.map(
			({ before, after }) =>
				html`<dt>${(after ?? before)!.label}</dt><dd>${reworded(before?.words, after?.words)}</dd>`,
		)}</dl>`
	}
${isSameText ? html`<p class="hint">${isSameLook ? '正文没有改动。' : '正文的字没有改动，只改了排版。'}</p>` : html`<div class="changes">${unfolded(text)}</div>`}
${files.length > 0 && html`<ul class="changes">${files.map((words) => html`<li>${words}</li>`)}</ul>`}`;
}

function partsOf({ text }: StoredEntry, collection: ColumnSettings['collection']) {
	const parts = parseFrontMatter(text);
	if ('rule' in parts) return { fields: new Map(), body: text };
	return {
		fields: new Map(fieldWords(parts.data, collection).map((one) => [one.field, one])),
		body: parts.body,
	};
}

/** Paragraphs that stayed are folded away, but for the one before and the one after a change. */
function unfolded(text: Stretch[]): Html[] {
	const isNear = (index: number) =>
		[index - 1, index, index + 1].some((at) => text[at] !== undefined && !('same' in text[at]));
	const found: Html[] = [];
	for (let index = 0; index < text.length; ) {
		if (isNear(index)) {
			found.push(paragraph(text[index++]!));
			continue;
		}
		const from = index;
		while (index < text.length && !isNear(index)) index++;
		const same = text.slice(from, index).map(paragraph);
		found.push(html`<details><summary>${same.length} 段没有改动</summary>${same}</details>`);
	}
	return found;
}

function paragraph(stretch: Stretch): Html {
	return 'same' in stretch
		? html`<p class="same">${stretch.same}</p>`
		: html`<p>${reworded(stretch.before, stretch.after)}</p>`;
}

function reworded(before: string | undefined, after: string | undefined): Html {
	if (before === undefined) return html`<ins>${after}</ins>`;
	if (after === undefined) return html`<del>${before}</del>`;
	const [head, was, is, tail] = middleOf(before, after);
	return html`${head}${was && html`<del>${was}</del>`}${is && html`<ins>${is}</ins>`}${tail}`;
}

function changedFiles(live: StoredEntry, draft: StoredEntry): string[] {
	const before = new Map(live.files.map(({ path, version }) => [path, version]));
	const after = new Map(draft.files.map(({ path, version }) => [path, version]));
	const isText = (path: string) => path === 'index.md';
	return [
		...[...after].flatMap(([path, version]) =>
			isText(path) || before.get(path) === version
				? []
				: [before.has(path) ? `换了文件：${path}` : `加了文件：${path}`],
		),
		...[...before.keys()].filter((path) => !isText(path) && !after.has(path)).map((path) => `去掉了文件：${path}`),
	];
}
