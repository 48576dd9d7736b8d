import type { Attachment, LinkTarget, MarkdownContext } from '../../../src/markdown/markdown.ts';
import type { Picture } from '../../../src/media/picture.ts';
import { BASE, entryPath, href, resolveBase } from '../../../src/network/addresses.ts';
import { parseFrontMatter } from '../../../src/network/front-matter.ts';
import { entryName } from '../flow/entry-name.ts';
import { Html, html } from '../html.ts';
import { inOneSentence } from '../problems/desk-words.ts';
import type { EntryKey, StoredEntry } from '../repository/repository.ts';
import { head } from './head.ts';

/** Where a text is so broken that its page cannot be rendered: its words and pictures. */
export async function reviewText(entry: StoredEntry, readers: string): Promise<Html> {
	const { key, text } = entry;
	const parts = parseFrontMatter(text);
	if ('rule' in parts) return html`<p class="sorry">${inOneSentence(parts)}</p>`;
	// The parser is native and large, and most people at the desk never look at a review.
	const { renderMarkdown } = await import('../../../src/markdown/render.ts');
	const { html: body } = await renderMarkdown(parts.body, contextOf(entry, readers));
	const shown = body.replaceAll(`${BASE}media/`, filesOf(key));
	const { title, date, summary, cover, attachments } = parts.data as Record<string, unknown>;
	const { picture, alt } = (cover ?? {}) as { picture?: unknown; alt?: unknown };
	const isThere = (name: unknown): name is string => entry.files.some(({ path }) => path === name);
	const files = Array.isArray(attachments) ? (attachments as { file?: unknown; title?: unknown }[]) : [];
	return html`<article class="text">
<h2 class="headline">${words(title)}</h2>
<p class="muted">${words(date)}</p>
${words(summary) && html`<p class="summary">${words(summary)}</p>`}
${isThere(picture) && html`<figure><img src="${filesOf(key)}${encodeURIComponent(picture)}" alt="${words(alt)}"></figure>`}
${new Html(resolveBase(shown, `${readers}${key.branch}/`))}
${
	files.length > 0 &&
	html`<h3>附件</h3><ul>${files.map(
		({ file, title: name }) =>
			html`<li><a href="${filesOf(key)}${encodeURIComponent(words(file))}">${words(name) || words(file)}</a></li>`,
	)}</ul>`
}
</article>`;
}

/** The same as a page of its own. */
export const plainPage = (text: Html): string =>
	html`<!doctype html>
<html lang="zh-Hans">
${head({ title: '文章', sheets: ['pages/desk.css', 'pages/review.css'] })}
<body class="desk"><p class="sorry">这一篇现在还排不出读者看到的样子，下面是它的文字和图片。</p>
${text}</body>
</html>
`.text;

const words = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

const filesOf = (key: EntryKey): string => `/api/file/${entryName(key)}/`;

/** Sizes are not known before a picture is loaded; a page of the desk may move while it loads. */
const SIZE = { width: 1200, height: 800 };

function contextOf({ key, files }: StoredEntry, readers: string): MarkdownContext {
	const find = (written: string) => {
		const name = decoded(written).replace(/^\.\//, '');
		return files.find(({ path }) => path === name);
	};
	return {
		async picture(written): Promise<Picture | { refused: string; fix: string }> {
			const found = find(written);
			if (!found) return missing(written);
			const whole = { ...SIZE, file: encodeURIComponent(found.path), bytes: found.size };
			return { ...SIZE, variants: [whole], jpeg: whole };
		},
		async file(written): Promise<Attachment | { refused: string; fix: string }> {
			const found = find(written);
			if (!found) return missing(written);
			const extension = /\.([a-z0-9]+)$/i.exec(found.path)?.[1]?.toLowerCase() ?? '';
			return { path: `media/${found.path}`, title: found.path, extension, bytes: found.size };
		},
		link(written): LinkTarget {
			if (/^[a-z][a-z0-9+.-]*:/i.test(written)) return { href: written, external: /^https?:/i.test(written) };
			if (written.startsWith('#')) return { href: written, external: false };
			const url = URL.parse(written, `${readers}${key.branch}/${entryPath(key.column, key.id)}`);
			return url
				? { href: url.href.replace(`${readers}${key.branch}/`, href()), external: false }
				: { broken: `链接「${written}」读不懂。`, fix: '请核对地址。' };
		},
	};
}

const missing = (name: string) => ({
	refused: `找不到文件「${name}」。`,
	fix: '请把文件和文章放在一起，文件名要写得完全一样。',
});

function decoded(name: string): string {
	try {
		return decodeURIComponent(name);
	} catch {
		return name;
	}
}
