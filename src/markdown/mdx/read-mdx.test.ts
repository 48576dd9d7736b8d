import { describe, expect, test } from 'vitest';
import { renderMarkdown } from '../render.ts';
import { sampleContext } from '../sample-context.ts';
import { COMPONENTS } from './components.ts';
import { isCompilable, readMdx } from './read-mdx.ts';

const problemsOf = async (source: string) => (await readMdx(source, sampleContext())).problems;

describe('an .mdx is no program', () => {
	test.each([
		['import x from "node:fs"\n\n好', 1],
		['好\n\nexport const a = 1', 3],
		['好\n\n{process.env.PATH}', 3],
		['一共 {1 + 1} 个', 1],
		['好\n\n<script>alert(1)</script>', 3],
		['<a href="javascript:alert(1)">好</a>', 1],
		['好 <b onclick="x">坏</b>', 1],
		['<Evil />', 1],
		['<constructor />', 1],
		['<></>', 1],
		['<Note {...props}>好</Note>', 1],
		['<Note title={process.env.PATH}>好</Note>', 1],
		['<Note title={`好`}>好</Note>', 1],
		['<Note onclick="x">好</Note>', 1],
		['<Step>没有标题</Step>', 1],
		['好\n\n<Step title="没有结束">', 3],
		['---\nlayout: ../../evil.astro\n---\n', 1],
		[':::note\n好\n:::', 1],
		['句子里的 <Note>提示</Note> 不行', 1],
		['[坏](javascript:alert(1))', 1],
		['![远](https://example.com/a.jpg)', 1],
	])('%j is refused with its line, and never compiled', async (source, line) => {
		const mistakes = (await problemsOf(source)).filter(({ severity }) => severity === 'must-fix');
		expect(mistakes[0]).toMatchObject({ line });
		expect(mistakes[0]!.message).toMatch(/[一-龥]/);
	});

	test.each(['import x from "y"\n\n好', '{process.exit()}', '<Evil />', '<Step title="开">', '---\nlayout: x\n---'])(
		'%j is not compiled',
		async (source) => expect(await isCompilable(source)).toBe(false),
	);

	test('a remark between braces is left out quietly', async () => {
		expect(await problemsOf('好\n\n{/* 以后再写 */}')).toEqual([]);
	});
});

test.each(Object.entries(COMPONENTS))('%s may be written as its example says', async (_, { example }) => {
	const source = example.replace(' … ', '\n\n字\n\n');
	expect(await problemsOf(source)).toEqual([]);
	expect(await isCompilable(source)).toBe(true);
});

test('a quiz whose right answer does not exist is a problem', async () => {
	const quiz = (right: number) => `<Quiz question="问" answers={["一", "二"]} right={${right}} />`;
	expect(await problemsOf(quiz(2))).toEqual([]);
	for (const right of [0, 3, 1.5]) expect(await problemsOf(quiz(right))).toMatchObject([{ rule: 'mdx-refused' }]);
});

test('pictures, files and links are found under the words that were written, or named with their lines', async () => {
	const source =
		'![合影](合影.jpg)\n\n<Video src="片子.mp4" poster="封面.jpg" />\n\n<FileCard src="报名表.docx" />\n\n[站](https://example.org/)';
	const { beside, firstPicture, problems } = await readMdx(source, sampleContext());
	expect(problems).toEqual([]);
	expect(Object.keys(beside.pictures).sort()).toEqual(['合影.jpg', '封面.jpg']);
	expect(Object.keys(beside.files).sort()).toEqual(['报名表.docx', '片子.mp4']);
	expect(beside.links).toEqual({ 'https://example.org/': { href: 'https://example.org/', external: true } });
	expect(firstPicture?.alt).toBe('合影');
	expect(await problemsOf('好\n\n![没有](没有.png)\n\n<FileCard src="没有.exe" />')).toMatchObject([
		{ line: 3, rule: 'picture-refused' },
		{ line: 5, rule: 'attachment-refused' },
	]);
});

test('headings and problems are those of the same text as Markdown', async () => {
	const source = '# 一级\n\n## 安排\n\n见[下文](#没有)和[别处](别处)。\n\n### **注意：**请带证件\n';
	const mdx = await readMdx(source, sampleContext());
	const { headings, problems } = await renderMarkdown(source, sampleContext());
	expect(mdx).toMatchObject({ headings, problems });
});
