import { type Features, markdownToHtml } from 'satteri';
import { type Body, newBody, report } from './body.ts';
import { mayHoldDirectives } from './chinese/inline-colon.ts';
import { joinLines } from './chinese/line-joining.ts';
import { unmark } from './chinese/marks.ts';
import { prepare } from './chinese/prepare.ts';
import { footnoteOptions, nameFootnotes } from './footnotes.ts';
import { isHarmless } from './guard.ts';
import { isBeyondLimits } from './limits.ts';
import type { MarkdownContext, MarkdownResult } from './markdown.ts';
import { paragraphs, plainText } from './plain-text.ts';
import { code } from './plugins/code.ts';
import { definitions } from './plugins/definitions.ts';
import { directives } from './plugins/directives.ts';
import { figures } from './plugins/figures.ts';
import { headings } from './plugins/headings.ts';
import { links } from './plugins/links.ts';
import { pictures } from './plugins/pictures.ts';
import { rawHtml } from './plugins/raw-html.ts';
import { classAlignment, tables } from './plugins/tables.ts';
import { tasks } from './plugins/tasks.ts';

const features: Features = {
	gfm: { footnotes: footnoteOptions },
	frontmatter: false,
	smartPunctuation: false,
	rawHtml: false,
	math: false,
	headingAttributes: false,
	definitionList: false,
	superscript: false,
	subscript: false,
	wikilinks: false,
};

const withDirectives: Features = { ...features, directive: true };

/** In the order they run: addresses and ids are known before links look for them, pictures before galleries. */
const mdastPlugins = [definitions, rawHtml, pictures, figures, directives, headings, links, tables, tasks, code];

/** Renders a body, whoever wrote it, as HTML that cannot execute and asks no other host. */
export async function renderMarkdown(source: string, context: MarkdownContext): Promise<MarkdownResult> {
	const body = newBody(prepare(source), context);
	if (isBeyondLimits(body, source)) return plain(source, body);
	const { html: marked } = await markdownToHtml(body.source, {
		features: mayHoldDirectives(source) ? withDirectives : features,
		mdastPlugins,
		data: { body },
	});
	const html = joinLines(unmark(classAlignment(nameFootnotes(marked)))).trim();
	if (!isHarmless(html)) {
		report(
			body,
			{},
			{
				rule: 'markup-refused',
				severity: 'must-fix',
				message: '正文里有不能安全显示的写法，只能当普通文字显示。',
				fix: '请把文章复制到记事本，再贴回来，去掉从别处带来的格式。',
			},
		);
		return plain(source, body);
	}
	return {
		html,
		headings: body.headings,
		// Asked for by few; a seventh of the time of rendering.
		get text() {
			return plainText(html);
		},
		...(body.firstPicture && { firstPicture: body.firstPicture }),
		problems: inOrder(body),
	};
}

function plain(source: string, body: Body): MarkdownResult {
	const html = paragraphs(unmark(source));
	return { html, headings: [], text: plainText(html), problems: inOrder(body) };
}

function inOrder({ problems }: Body) {
	return problems.sort((one, other) => one.line - other.line || one.column - other.column);
}
