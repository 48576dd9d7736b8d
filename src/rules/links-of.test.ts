import { expect, test } from 'vitest';
import { blankOut } from './blank-out.ts';
import { linksOf, type WrittenLink } from './links-of.ts';
import type { Written } from './rule.ts';

const of = (body: string) => linksOf({ source: { body }, prose: blankOut(body) } as Written);
const short = ({ isPicture, words, address }: WrittenLink) => `${isPicture ? '!' : ''}${words}|${address}`;

test.each([
	['看[通知](../a/)。', ['通知|../a/']],
	['[表](表(1).docx "名称")', ['表|表(1).docx']],
	['[表](<年 表.docx>)', ['表|年 表.docx']],
	['![图](a.jpg) [文](b/)', ['!图|a.jpg', '文|b/']],
	['[![图](a.jpg)](../b/)', ['![图](a.jpg)|../b/', '!图|a.jpg']],
	['[**粗** `码`](b/)', ['**粗** `码`|b/']],
	['[见[一]节](b/)', ['见[一]节|b/']],
	['[]( )', ['|']],
	['`[码](a/)` 和\n```\n[码](a/)\n```', []],
	['\\[不是](a/)', []],
	['[没有结束](a/', []],
	['[隔\n行](a/)', []],
])('%s', (body, expected) => {
	expect(of(body).map(short)).toEqual(expected);
});

test('places are those of the body', () => {
	expect(of('前`码`[文](a/)后![图](b.jpg)').map(({ offset }) => offset)).toEqual([4, 12]);
});

test.each(['[', '![', '[a', '[a](', '[[a]', '](', '[](', '[a](b(', '\\', '[![a](b)', '[![a](b)]('])(
	'a flood of %s ends',
	(sign) => {
		const body = sign.repeat(50_000 / sign.length);
		expect(of(`${body}](`).length).toBeLessThanOrEqual(body.length);
	},
);
