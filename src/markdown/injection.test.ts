import { type HastNode, htmlToHast } from 'satteri';
import { describe, expect, test } from 'vitest';
import { vectors } from '../../tests/vectors/injection.ts';
import { renderMarkdown } from './render.ts';
import { sampleContext } from './sample-context.ts';

const ELEMENTS = new Set(
	(
		'p h2 h3 h4 h5 h6 strong em del code pre blockquote ul ol li a img br hr table thead tbody tr th td ' +
		'div section sup span figure figcaption aside video details summary'
	).split(' '),
);
const ATTRIBUTES = new Set(
	(
		'id className href rel title src srcSet sizes width height alt loading decoding role tabIndex start type download ' +
		'controls preload playsInline poster ariaLabel ariaDescribedBy dataFootnotes dataFootnoteRef dataFootnoteBackref'
	).split(' '),
);
const ADDRESS = /^(?:https?:\/\/|mailto:|tel:|#|\/__BASE__\/)/;

describe('whatever is written in a body', () => {
	test.each(vectors)('$where: $name', async ({ text }) => {
		const { html } = await renderMarkdown(text, sampleContext());
		expect(unwanted(html)).toEqual([]);
	});

	test('the look-out sees what must not be there', () => {
		const bad =
			'<p onclick=x style=y><a href=" java\tscript:x">1</a><svg><script></script></svg><!-- --></p><img srcset="x">';
		expect(unwanted(bad)).toEqual([
			'onClick',
			'style',
			'href= java\tscript:x',
			'<svg>',
			'<script>',
			'comment',
			'srcSet=x',
		]);
	});

	test('there are many attempts, and no two are called the same', () => {
		expect(vectors.length).toBeGreaterThanOrEqual(110);
		expect(new Set(vectors.map(({ where, name }) => `${where} ${name}`)).size).toBe(vectors.length);
	});
});

test('pages reached through a text hold no markup of its own', async () => {
	for (const { text } of vectors) {
		const result = await renderMarkdown(`## ${text.replaceAll('\n', ' ')}\n\n甲`, sampleContext());
		for (const { id } of result.headings) expect(id).toMatch(/^s-[\p{L}\p{N}-]+$/u);
	}
});

/** Everything a browser would find in the HTML that is not on the lists above. */
function unwanted(html: string): string[] {
	const found: string[] = [];
	const look = (node: HastNode) => {
		if (node.type === 'element') {
			if (!ELEMENTS.has(node.tagName)) found.push(`<${node.tagName}>`);
			for (const [name, value] of Object.entries(node.properties)) {
				if (!ATTRIBUTES.has(name)) found.push(name);
				else if (['href', 'src', 'poster'].includes(name) && !ADDRESS.test(String(value)))
					found.push(`${name}=${value}`);
				else if (name === 'srcSet')
					found.push(
						...candidates(value)
							.filter((one) => !ADDRESS.test(one))
							.map((one) => `srcSet=${one}`),
					);
			}
		} else if (node.type !== 'text' && node.type !== 'root') found.push(node.type);
		if ('children' in node) node.children.forEach(look);
	};
	look(htmlToHast(html, { fragment: true }));
	return found;
}

function candidates(srcset: unknown): string[] {
	return String(srcset)
		.split(',')
		.map((candidate) => candidate.trim());
}
