import fc from 'fast-check';
import { expect, test } from 'vitest';
import { vectors } from '../../tests/vectors/injection.ts';
import { judgeMarkdown } from './judge.ts';
import { renderMarkdown } from './render.ts';
import { sampleContext } from './sample-context.ts';

const PIECES = [
	...[
		'甲',
		'，',
		'\n',
		'\n\n',
		'# ',
		'## ',
		'> ',
		'- ',
		'**',
		'`',
		'```\n',
		'| a |\n|---|\n',
		'| b | c |\n',
		'\n===\n',
	],
	...[
		'![',
		'](a.jpg)',
		'![](b.png)',
		'[',
		'](x)',
		'](#甲)',
		'[^1]',
		'[^1]: ',
		'[a]: ../b/\n',
		'[a]',
		'](javascript:a)',
	],
	...[
		'<b>',
		'<!--',
		':::note{title=x}\n',
		':::\n',
		'::file{src=a.docx}\n',
		':::未知\n',
		'::::gallery\n',
		'- [x] ',
		'::',
	],
];
const body = fc.array(fc.constantFrom(...PIECES, ...vectors.map(({ text }) => text)), { maxLength: 40 });

test('whatever is written, judging a body finds what rendering finds, in the same words and places', async () => {
	await fc.assert(
		fc.asyncProperty(body, async (pieces) => {
			const source = pieces.join('');
			const { problems, headings } = await renderMarkdown(source, sampleContext());
			const judged = await judgeMarkdown(source, sampleContext());
			expect(judged.problems).toEqual(problems);
			expect(judged.headings).toEqual(headings);
		}),
		{ numRuns: 500 },
	);
});

test('it lays nothing out, so nobody can show it by mistake', async () => {
	const { html, text } = await judgeMarkdown('## 甲\n\n乙 ![丙](1.jpg)', sampleContext());
	expect([html, text]).toEqual(['', '']);
});

test('a body that is too much for the parser is judged without it', async () => {
	const source = '甲'.repeat(200_001);
	const { problems } = await judgeMarkdown(source, sampleContext());
	expect(problems).toEqual((await renderMarkdown(source, sampleContext())).problems);
	expect(problems).toMatchObject([{ rule: 'body-too-long' }]);
});
