import { expect, test } from 'vitest';
import { wordsOf } from './words-of.ts';

const TITLES = new Map([
	['note', '提示框'],
	['file', '附件'],
]);

const read = (body: string) => wordsOf(body, TITLES);

test('signs are read as what they stand for', () => {
	expect(read('## 怎么修\n\n请看[通知](../2026-03-14-x/)，**先松榫头**。')).toBe(
		'〔小标题〕怎么修\n\n请看通知〔链接到 ../2026-03-14-x/〕，先松榫头。',
	);
	expect(read('![修椅子](1.jpg "门厅")\n\n![](<a b.jpg>)')).toBe('〔图片 1.jpg：修椅子，门厅〕\n\n〔图片 a b.jpg〕');
	expect(read(':::note{title=提醒 type=tip}\n带工具。\n:::\n\n::file{src=表.docx title="报名表"}')).toBe(
		'〔提示框：提醒，tip〕\n带工具。\n\n〔附件：表.docx，报名表〕',
	);
});

test('tables and lists keep their lines, words between other signs stay', () => {
	expect(read('| 项目 | 人数 |\n| --- | ---: |\n| 修椅子 | 12 |')).toBe('项目 　 人数\n修椅子 　 12');
	expect(read('- [x] 对\n- 错\n1. 一')).toBe('• 对\n• 错\n1. 一');
	expect(read('价格 3*4 元，见 a_b，下午 3:00。')).toBe('价格 3*4 元，见 a_b，下午 3:00。');
});
