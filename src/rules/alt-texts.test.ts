import { expect, test } from 'vitest';
import { inBranch, judgeFolder } from '../../tests/judge-folder.ts';
import { judgeText, quotesOf } from '../../tests/judge-text.ts';
import { altIdle } from './alt-idle.ts';
import { altSame } from './alt-same.ts';
import { altTitle } from './alt-title.ts';

test.each([
	...['图片', '照片', '配图', '图', '合影1', '活动照片', '现场图片 3', '图二', '封面', 'image', '图片说明'],
	...['IMG_2031', 'IMG_2031.jpg', 'DSC01234', '微信图片_20260314093001', 'mmexport1710380000', '未标题-1', '合影.jpg'],
	...['20260314', '3f2a9c0d77e1', 'Screenshot 2026-03-14', '屏幕截图'],
])('«%s» says nothing', (alt) => {
	expect(quotesOf(altIdle, `![${alt}](a.jpg)`)).toEqual([alt]);
});

test.each([
	...[
		'合影',
		'修理桌',
		'图书馆的灯',
		'照片墙前的三位老人',
		'海报',
		'路线示意',
		'2026 年的合影',
		'图三里的水塔',
		'会议桌',
		'钟楼',
	],
	...['图片社开张那天', '现场', '签到表', '新建的图书角', 'Photo walls in the hall', '2026 年', ''],
])('«%s» says something, or is another rule’s', (alt) => {
	expect(quotesOf(altIdle, `![${alt}](a.jpg)`)).toEqual([]);
});

test('the words for a cover are judged at their place', () => {
	expect(judgeText(altIdle, '字', 'cover:\n  picture: a.jpg\n  alt: 照片\n')).toMatchObject([
		{ line: 6, column: 8, field: 'cover.alt' },
	]);
});

test('the words for the picture above the home page are judged at their place', () => {
	const header = (alt: string) =>
		inBranch({ 'face.yml': `motto: 常来\nheader:\n  picture: 门口.jpg\n  alt: ${alt}\n` });
	expect(judgeFolder([altIdle], header('门口的石榴树'))).toEqual([]);
	expect(judgeFolder([altIdle], header('照片'))).toMatchObject([
		{ file: 'branches/ting-tao/face.yml', line: 4, column: 8, field: 'header.alt', severity: 'should-fix' },
	]);
});

test('words that are the title are found in body and cover', () => {
	const cover = 'cover:\n  picture: a.jpg\n  alt: 开放日来了四十位邻居\n';
	expect(quotesOf(altTitle, '![开放日 来了四十位邻居。](a.jpg)\n\n![开放日](b.jpg)', cover)).toHaveLength(2);
});

test.each([
	['![门](a.jpg)\n\n![门](b.jpg)\n\n![门。](c.jpg)', 2],
	['![门](a.jpg)\n\n![门](a.jpg)', 0],
	['![](a.jpg)\n\n![](b.jpg)', 0],
	['![前门](a.jpg)\n\n![后门](b.jpg)', 0],
])('in %s words stand again %i times', (body, times) => {
	expect(quotesOf(altSame, body)).toHaveLength(times);
});

test('the cover may be in the body too', () => {
	const cover = 'cover:\n  picture: a.jpg\n  alt: 门\n';
	expect(quotesOf(altSame, '![门](a.jpg)', cover)).toEqual([]);
	expect(quotesOf(altSame, '![门](b.jpg)', cover)).toEqual(['门']);
});

test.each(['![', '![图', '![图](a) ', '!', `![${'a'.repeat(300)}](b)`])('a flood of «%s» ends', (text) => {
	const flood = text.repeat(50_000 / text.length);
	for (const rule of [altIdle, altSame, altTitle])
		expect(quotesOf(rule, flood).length, rule.id).toBeLessThanOrEqual(20);
});
