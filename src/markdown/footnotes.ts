/** Ids of footnotes begin so; ids of headings begin with `s-`. */
export const FOOTNOTE_PREFIX = 'n-fn-';

/** Words and ids of the footnotes' section. */
export const footnoteOptions = { label: '注释', backLabel: '返回正文', backContent: '↩', clobberPrefix: 'n-' };

/** Shows the section's title to everybody, and keeps its id apart from those of the page. */
export function nameFootnotes(html: string): string {
	if (!html.includes('<section data-footnotes')) return html;
	return (
		html
			// As Astro writes attributes without a value.
			.replace(/ data-footnote(s|-ref)="true"/g, ' data-footnote$1')
			.replace('<h2 class="sr-only" id="footnote-label">', '<h2 id="n-footnotes">')
			.replaceAll(
				' data-footnote-ref aria-describedby="footnote-label">',
				' data-footnote-ref aria-describedby="n-footnotes">',
			)
	);
}
