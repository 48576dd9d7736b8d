import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Piece } from '../engine.ts';
import { extract, mark } from './extract.ts';

const shown = (pieces: Piece[]) => pieces.map(({ text, isFound }) => (isFound ? `[${text}]` : text)).join('');

test('the words are marked as they are written, whatever way they were typed', () => {
	expect(shown(mark('為“黨 員”服務', ['党员']))).toBe('為“[黨 員]”服務');
	expect(shown(mark('ＡＩ与𠮷野', ['ai', '𠮷']))).toBe('[ＡＩ]与[𠮷]野');
	expect(shown(mark('㈱会社', ['株']))).toBe('[㈱]会社');
});

test('marks that overlap are joined or cut, never doubled', () => {
	expect(shown(mark('志愿服务队', ['志愿服务', '服务队']))).toBe('[志愿服务][队]');
});

test('an extract shows the place where the words stand closest, beginning with a sentence', () => {
	const text = `党员。${'甲'.repeat(300)}。乙丙。党员去服务。${'丁'.repeat(300)}服务`;
	expect(shown(extract(text, ['党员', '服务']))).toMatch(/^…(?:.*。)?\[党员\]去\[服务\]。丁+…$/);
});

test('an extract does not begin within a number or a word', () => {
	expect(shown(extract('请打电话 021-5550 0100 地点 学堂弄 7 号门房 服务谁 街道的老人', ['老人']))).toMatch(/^…地点/);
	expect(shown(extract(`${'甲'.repeat(30)}${'a'.repeat(40)}老人`, ['老人']))).toBe(`…${'a'.repeat(24)}[老人]`);
});

test('where nothing is found, an extract is the beginning', () => {
	expect(shown(extract('短文', ['没有']))).toBe('短文');
	expect(shown(extract('', []))).toBe('');
});

test('pieces are always the text itself, and no character is divided', () => {
	const text = fc.string({ unit: fc.constantFrom('党', '員', '员', ' ', '。', '𠮷', '😀', 'Ａ'), maxLength: 400 });
	fc.assert(
		fc.property(text, fc.array(fc.constantFrom('党', '员', '党员', 'a', '😀')), (text, words) => {
			expect(
				mark(text, words)
					.map((piece) => piece.text)
					.join(''),
			).toBe(text);
			const part = extract(text, words)
				.map((piece) => piece.text)
				.join('');
			expect(text).toContain(part.replace(/^…|…$/g, ''));
			expect(part.isWellFormed()).toBe(true);
		}),
	);
});
