const UNREAD =
	/<h2 id="n-footnotes">[^<]*<\/h2>|<span class="(?:offsite|file-facts)">[^<]*<\/span>|<summary>[^<]*<\/summary>|<sup>.*?<\/sup>| ?<a [^>]*data-footnote-backref.*?<\/a>/gs;
const BLOCK_END =
	/<\/?(?:p|h[2-6]|pre|blockquote|ul|ol|li|table|tr|div|section|figure|figcaption|aside|video|details|hr)\b(?:[^"<>]|"[^"]*")*>/g;
const ENTITIES: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };

/** The words of our own HTML, one line a block, without what is only said for the ear or the eye. */
export function plainText(html: string): string {
	return html
		.replace(UNREAD, '')
		.replace(/\s+/g, ' ')
		.replace(BLOCK_END, '\n')
		.replace(/<(?:br|t[hd])\b[^>]*>/g, ' ')
		.replace(/<(?:[^"<>]|"[^"]*")*>/g, '')
		.replace(/&(?:lt|gt|quot|amp);/g, (entity) => ENTITIES[entity]!)
		.replace(/[☑☐] /g, '')
		.replace(/ {2,}/g, ' ')
		.replace(/ ?\n[ \n]*/g, '\n')
		.trim();
}

/** Words as HTML that holds nothing but paragraphs. */
export function paragraphs(text: string): string {
	return text
		.split(/\n+/)
		.filter((line) => line.trim() !== '')
		.map((line) => `<p>${line.trim().replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</p>`)
		.join('\n');
}
