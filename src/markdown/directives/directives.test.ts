import { describe, expect, test } from 'vitest';
import { renderMarkdown } from '../render.ts';
import { sampleContext } from '../sample-context.ts';
import { directives } from './registry.ts';

const render = (source: string) => renderMarkdown(source, sampleContext());
const htmlOf = async (source: string) => (await render(source)).html;

test.each(directives)('the example of $name works as it stands', async ({ name, example }) => {
	const { problems, html } = await render(example);
	expect(problems).toEqual([]);
	expect(html).toMatch(new RegExp(`class="(?:external )?${name}\\b`));
});

describe('note', () => {
	test('has a title and a type, and nothing else of what was asked for', async () => {
		expect(await htmlOf(':::note{title=提示 type=tip onclick="alert(1)" .red #top style="x"}\n**甲：**乙\n:::')).toBe(
			'<aside class="note note-tip" role="note"><p class="note-title">提示</p><p><strong>甲：</strong>乙</p></aside>',
		);
		expect(await htmlOf(':::note[提示]\n甲\n:::')).toContain('<p class="note-title">提示</p>');
		expect(await htmlOf(':::note{type=constructor}\n甲\n:::')).toBe(
			'<aside class="note" role="note"><p>甲</p></aside>',
		);
	});

	test('that is never closed is reported', async () => {
		const { html, problems } = await render(':::note\n甲\n\n乙');
		expect(html).toBe('<aside class="note" role="note"><p>甲</p><p>乙</p></aside>');
		expect(problems).toMatchObject([{ rule: 'directive-open', severity: 'should-fix', line: 1 }]);
	});

	test('may stand in quotations and lists and hold others', async () => {
		const { html, problems } = await render(
			'> ::::note\n> :::quiz\n> - [x] 甲\n> :::\n> ::::\n\n- :::note\n  乙\n\n  ::file{src=a.pdf}\n  :::',
		);
		expect(html.match(/<aside/g)).toHaveLength(2);
		expect(html).toContain('答案：A');
		expect(html).toContain('PDF，2.9 MB');
		expect(problems).toEqual([]);
	});
});

describe('gallery', () => {
	test('shows its pictures as a list, and keeps whatever else stands in it', async () => {
		const all = await htmlOf(':::gallery\n![一](1.jpg "题")\n![二](2.jpg)\n\n说明\n\n::file{src=a.pdf}\n:::');
		expect(all).toMatch(
			/^<div><ul class="gallery"><li><figure .*<figcaption>题<\/figcaption><\/figure><\/li><li><figure .*<\/li><\/ul><p>说明<\/p><p class="file">/,
		);
	});

	test('without a picture says so', async () => {
		const { html, problems } = await render(':::gallery\n甲\n:::');
		expect(html).toBe('<div><p>甲</p></div>');
		expect(problems.map(({ rule }) => rule)).toEqual(['directive-incomplete']);
	});
});

describe('file', () => {
	test('is a card with kind and size', async () => {
		expect(await htmlOf('::file{src=报名表.docx title="报名表：2026"}')).toBe(
			'<p class="file"><a href="/__BASE__/media/1f/%E6%8A%A5%E5%90%8D%E8%A1%A8.docx" download="">' +
				'<span class="file-title">报名表：2026</span> <span class="file-facts">DOCX，2.9 MB</span></a></p>',
		);
		expect(await htmlOf('::file[报名表]{src=a.docx}')).toContain('>报名表<');
		expect(await htmlOf(':::file{src=a.docx}\n:::')).toContain('>a.docx<');
	});

	test('that is missing leaves its title, and is a problem', async () => {
		const { html, problems } = await render('::file{src=a.exe title=程序}');
		expect(html).toContain('<p>程序</p>');
		expect(problems).toMatchObject([
			{ rule: 'attachment-refused', severity: 'must-fix', message: '找不到文件「a.exe」。' },
		]);
		expect((await render('::file{src="javascript:alert(1)"}')).problems[0]!.rule).toBe('attachment-refused');
		expect((await render('::file')).problems[0]!.rule).toBe('directive-incomplete');
	});
});

describe('video', () => {
	test('plays from beside the article, is only fetched when played, and can be taken home', async () => {
		const all = await htmlOf('::video{src=片子.mp4 title=开放日 poster=封面.jpg}');
		expect(all).toContain(
			'<video src="/__BASE__/media/1f/%E7%89%87%E5%AD%90.mp4" controls preload="none" playsinline poster="/__BASE__/media/',
		);
		expect(all).toContain('download="">开放日（MP4，2.9 MB）</a></figcaption></figure>');
	});

	test('must be a film', async () => {
		const { html, problems } = await render('::video{src=a.docx title=甲}');
		expect(html).not.toContain('<video');
		expect(problems.map(({ rule }) => rule)).toEqual(['directive-incomplete']);
	});
});

describe('quiz', () => {
	test('hides the answer in a summary that opens without a script', async () => {
		expect(await htmlOf(':::quiz\n几年？\n\n- [ ] 一年\n- [x] 三年\n- [x] 五年\n\n见章程。\n:::')).toBe(
			'<div class="quiz"><p>几年？</p><ol class="quiz-options" type="A">\n<li>一年</li>\n<li>三年</li>\n<li>五年</li>\n</ol>' +
				'<details><summary>看答案</summary><p class="quiz-answer">答案：B、C</p><p>见章程。</p></details></div>',
		);
	});

	test('without options or without an answer says so', async () => {
		expect((await render(':::quiz\n几年？\n:::')).problems[0]!.rule).toBe('directive-incomplete');
		expect((await render(':::quiz\n几年？\n- [ ] 一年\n:::')).problems[0]!.rule).toBe('directive-incomplete');
	});
});

test('an unknown directive reappears as it was written, and the known ones are listed', async () => {
	const { html, problems } = await render(
		'甲\n\n::youtube[片子]{id=1}\n\n:::注意 事项\n乙\n\n:::未知{a=b}\n丙：**丁：**戊\n\n::file{src=a.pdf}\n:::',
	);
	expect(html).toContain('<p>::youtube[片子]{id=1}</p>');
	expect(html).toContain('<p>:::未知{a=b}</p><p>丙：<strong>丁：</strong>戊</p><p class="file">');
	expect(problems).toMatchObject([
		{ rule: 'directive-unknown', severity: 'should-fix', line: 3, column: 1 },
		{ rule: 'directive-unknown', line: 5 },
		{ rule: 'directive-unknown', severity: 'should-fix', line: 8 },
	]);
	for (const { name } of directives) expect(problems[0]!.fix).toContain(name);
});

test('a directive written in the wrong form is met with its example', async () => {
	const { problems } = await render('::note[甲]');
	expect(problems[0]).toMatchObject({ rule: 'directive-unknown' });
	expect(problems[0]!.fix).toContain(':::note{title=提示 type=tip}');
});

test('words in the wrong place are shown, and reported', async () => {
	const { html, problems } = await render(':::note 提示 {type=tip}\n甲\n:::');
	expect(html).toContain('<p class="note-title">提示 {type=tip}</p><p>甲</p>');
	expect(problems).toMatchObject([{ rule: 'directive-words', severity: 'should-fix', line: 1 }]);
	expect(await htmlOf(':::gallery[三月]\n![一](1.jpg)\n:::')).toMatch(/^<div><p>三月<\/p><ul class="gallery">/);
	expect((await render(':::note[甲 [乙](../a/)]{title="丙 } 丁"}\n戊\n:::')).problems).toEqual([]);
});

test('words behind the last colons are shown, and reported', async () => {
	const { html, problems } = await render(':::note\n甲\n:::完- 好\n乙');
	expect(html).toBe('<aside class="note" role="note"><p>甲</p><p>完- 好</p></aside>\n<p>乙</p>');
	expect(problems).toMatchObject([{ rule: 'directive-open' }]);
});

test('names every object has are no directives', async () => {
	expect(await htmlOf('::constructor\n\n::__proto__{x=1}')).toContain('<p>::constructor</p>');
});
