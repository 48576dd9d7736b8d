import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, foldedWords, foldWithOrigin } from './fold.ts';
import { foldEach } from './fold-each.ts';

test('what is written differently and means the same is folded to the same', () => {
	expect(fold('ＡＩ　２０２６年，“党员”服务！')).toBe('ai2026年党员服务');
	expect(fold('開放日：為黨員服務')).toBe(fold('开放日 为党员服务'));
	expect(fold('裏裡里')).toBe('里里里');
	expect(fold('Wi‑Fi')).toBe('wifi');
	expect(fold('㈱①')).toBe('株1');
	expect(fold('cafe\u0301')).toBe(fold('CAFÉ'));
});

test('characters that cannot be seen are left out, and those beyond two bytes are kept', () => {
	expect(fold('党\u200b员\ufeff\u00ad♥\ufe0f')).toBe('党员♥');
	expect(fold('𠮷野家😀')).toBe('𠮷野家😀');
	expect(fold('  ，。！\n')).toBe('');
});

test('each unit of a folded text knows where it comes from', () => {
	const text = '“㈱𠮷”ＡB';
	const { folded, origin } = foldWithOrigin(text);
	expect(folded).toBe('株𠮷ab');
	expect(origin.map((at) => text.slice(at, at + 1))).toEqual(['㈱', '\ud842', '\ud842', 'Ａ', 'B']);
});

test('a query is divided where space or punctuation stands, and no word counts twice', () => {
	expect(foldedWords('党员　服务、楼宇 党員')).toEqual(['党员', '服务', '楼宇']);
	expect(foldedWords('志愿\u200b服务')).toEqual(['志愿服务']);
	expect(foldedWords('。、')).toEqual([]);
});

test('folding what is folded changes nothing, and all ways of folding agree', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (text) => {
			const normal = text.normalize('NFC');
			expect(foldWithOrigin(normal).folded).toBe(fold(text));
			expect(foldWithOrigin(normal).origin).toHaveLength(fold(text).length);
			const units: number[] = [];
			foldEach(text, (unit) => units.push(unit));
			expect(String.fromCharCode(...units)).toBe(fold(text));
		}),
	);
});
