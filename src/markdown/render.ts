import { markdownToHtml } from 'satteri';
import { type Body, inOrder, newBody, report } from './body.ts';
import { unmark } from './chinese/marks.ts';
import { prepare } from './chinese/prepare.ts';
import { finish } from './finish.ts';
import { isHarmless } from './guard.ts';
import { isBeyondLimits } from './limits.ts';
import type { MarkdownContext, MarkdownResult } from './markdown.ts';
import { featuresFor, mdastPlugins } from './pipeline.ts';
import { paragraphs, plainText } from './plain-text.ts';

/** Renders a body, whoever wrote it, as HTML that cannot execute and asks no other host. */
export async function renderMarkdown(source: string, context: MarkdownContext): Promise<MarkdownResult> {
	const body = newBody(prepare(source), context);
	if (isBeyondLimits(body, source)) return plain(source, body);
	const { html: marked } = await markdownToHtml(body.source, {
		features: featuresFor(source),
		mdastPlugins,
		data: { body },
	});
	const html = finish(marked);
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
