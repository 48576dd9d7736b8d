import fc from 'fast-check';
import { HtmlValidate } from 'html-validate';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { vectors } from '../../tests/vectors/injection.ts';
import { isHarmless } from './guard.ts';
import { renderMarkdown } from './render.ts';
import { sampleContext } from './sample-context.ts';

const PIECES = [
	...[
		'甲',
		'乙，',
		'**',
		'*',
		'_',
		'~~',
		'~',
		'`',
		'```\n',
		'\n',
		'\n\n',
		'> ',
		'- ',
		'1. ',
		'    ',
		'\t',
		'# ',
		'|',
		'| a | b |\n|---|:-:|\n',
	],
	...[
		'[',
		'](',
		')',
		'![',
		'](a.jpg)',
		'](x)',
		'<',
		'>',
		'<b>',
		'<div>',
		'<!--',
		'-->',
		'&lt;',
		':',
		':::note{title=x}\n',
		':::\n',
		'::::gallery\n',
	],
	...[
		'::file{src=a.docx}\n',
		':::quiz\n',
		'- [x] ',
		'[^1]',
		'[^1]: ',
		'[a]: https://a.example\n',
		'[a]',
		'https://a.example',
		'：',
		'（',
		'”',
		'\\',
	],
	...[
		'\u2028',
		'\ufdd0',
		'\0',
		'\ud800',
		'😀',
		'{a=b}',
		'"',
		'\n===\n',
		'\r\n',
		'[x](#甲)',
		'\u202e',
		':甲[x]',
		':::未知\n',
	],
];
const noise = fc.oneof(
	{ weight: 5, arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join('')) },
	{ weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
	{
		weight: 1,
		arbitrary: fc
			.array(fc.constantFrom(...PIECES, ...vectors.map(({ text }) => text)), { maxLength: 10 })
			.map((pieces) => pieces.join('')),
	},
);
const validator = new HtmlValidate({ extends: ['html-validate:standard'], rules: { 'no-trailing-whitespace': 'off' } });

beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => {}));
afterEach(() => {
	// Sätteri warns when a plugin changes what another has thrown away.
	expect(console.warn).not.toHaveBeenCalled();
	vi.restoreAllMocks();
});

test('no body breaks the rendering, or the rules of HTML, or leaks a mark', async () => {
	await fc.assert(
		fc.asyncProperty(noise, async (source) => {
			const { html, text, problems } = await renderMarkdown(source, sampleContext());
			expect(isHarmless(html)).toBe(true);
			expect(html + text).not.toMatch(/[\0\ufdd0\ufdd1\u2028\u202e]|%EF%B7%90|%E2%80%A8/);
			expect(problems.map(({ rule }) => rule)).not.toContain('markup-refused');
			const lines = source.split(/\r\n?|\n/);
			for (const { line, column } of problems) expect(column).toBeLessThanOrEqual(lines[line - 1]!.length + 1);
		}),
		{ numRuns: 1000 },
	);
});

test('whatever is written, the HTML validates', async () => {
	const samples = [...vectors.map(({ text }) => text), ...fc.sample(noise, { numRuns: 150, seed: 7 })];
	for (const source of samples) {
		const { html } = await renderMarkdown(source, sampleContext());
		const { results } = await validator.validateString(`<div>${html}</div>`);
		expect(results.flatMap(({ messages }) => messages.map(({ message }) => `${message} ← ${source}`))).toEqual([]);
	}
});

describe('a body made to exhaust us is shown as plain words', () => {
	test.each([
		['too long', '长'.repeat(200_001), 'body-too-long'],
		['nested too deep', `${'> '.repeat(50_000)}甲`, 'body-entangled'],
		['lists in lists', `${'- '.repeat(50_000)}甲`, 'body-entangled'],
		['quotes in a footnote', `x[^1]\n\n[^1]: ${'>'.repeat(100_000)}`, 'body-entangled'],
		['quotes in a footnote without a space', `x[^1]\n\n[^1]:${'>'.repeat(100_000)}`, 'body-entangled'],
		['quotes in a footnote with brackets in its name', `[^\\[a\\]]: ${'>'.repeat(100_000)}`, 'body-entangled'],
		['quotes in many footnotes', '[^1]: [^2]: '.repeat(30) + '>'.repeat(100_000), 'body-entangled'],
		['footnotes in footnotes', '[^1]: '.repeat(15_000), 'body-entangled'],
		['quotes on a line that goes on', `[^1]: 甲\n乙\n   ${'>\t'.repeat(50_000)}`, 'body-entangled'],
		['quotes on an indented line', `- [^1]: 甲\n\n      ${'>'.repeat(100_000)}`, 'body-entangled'],
		['everything in everything', '> -\t1. [^a]: + 2) * '.repeat(5000), 'body-entangled'],
		['quotes in a block', `:::note\n[^1]: ${'>'.repeat(100_000)}\n:::`, 'body-entangled'],
		['quotes between separators', '>\u2028'.repeat(50_000), 'body-entangled'],
		['signs without end', `${'*a '.repeat(30_000)}${' a*'.repeat(30_000)}`, 'body-entangled'],
		['a table too wide', `${'|a'.repeat(5000)}\n${'|-'.repeat(5000)}\n|b`, 'body-entangled'],
		[
			'a table with too many cells',
			`${'|a'.repeat(90)}\n${'|-'.repeat(90)}\n${'b\n'.repeat(90_000)}`,
			'body-entangled',
		],
		['colons without end', `::x\n\n${':a'.repeat(5000)}`, 'body-entangled'],
		['a picture pasted as text', `甲\n![乙](data:image/png;base64,${'A'.repeat(300_000)})`, 'picture-remote'],
	])('%s', async (_, source, rule) => {
		const { html, problems } = await renderMarkdown(source, sampleContext());
		expect(problems).toMatchObject([{ rule, severity: 'must-fix' }]);
		expect(html).toMatch(/^<p>[^<]*<\/p>(?:\n<p>[^<]*<\/p>)*$/);
	});

	test.each([
		['headings of one name', '# a\n'.repeat(20_000)],
		['tags on one line', '<b>'.repeat(60_000)],
		['addresses in addresses', 'http://'.repeat(28_000)],
		['directives in directives', Array.from({ length: 70 }, (_, index) => `${':'.repeat(73 - index)}note`).join('\n')],
		['colons', ':a'.repeat(90_000)],
		['signs of quotes and lists among words', '甲> 乙 1. 丙 - '.repeat(10_000)],
		['quotes that begin anew on every line', `${'>'.repeat(39)}甲\n`.repeat(1000)],
		['lists below lists', Array.from({ length: 400 }, (_, depth) => `${'  '.repeat(depth)}- 甲`).join('\n')],
		['pictures in pictures', '!['.repeat(19_000)],
		['broken links', '[a](b) '.repeat(19_000)],
	])('%s are not too much', async (_, source) => {
		const { problems } = await renderMarkdown(source, sampleContext());
		expect(problems.length).toBeLessThanOrEqual(50);
		expect(problems.map(({ rule }) => rule)).not.toContain('body-entangled');
	});
});
