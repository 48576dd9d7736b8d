import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareTexts, middleOf, type Stretch } from './compare-texts.ts';

const said = (stretches: Stretch[], which: 'before' | 'after') =>
	stretches.flatMap((one) => ('same' in one ? [one.same] : (one[which] ?? [])));

describe('two versions of a text', () => {
	test('are compared by paragraphs; one that was reworded stands beside what it was', () => {
		expect(compareTexts('一\n\n二\n\n三\n', '一\n\n二改\n\n三\n\n四\n')).toEqual([
			{ same: '一' },
			{ before: '二', after: '二改' },
			{ same: '三' },
			{ after: '四' },
		]);
	});

	test('are the same where only line ends and spare lines differ', () => {
		expect(compareTexts('一\r\n\r\n\r\n二  \n', '一\n\n二')).toEqual([{ same: '一' }, { same: '二' }]);
	});

	test('are both told in full, whatever was changed', () => {
		const text = fc.array(fc.constantFrom('一', '二', '三', '四'), { maxLength: 8 });
		fc.assert(
			fc.property(text, text, (before, after) => {
				const stretches = compareTexts(before.join('\n\n'), after.join('\n\n'));
				expect(said(stretches, 'before')).toEqual(before);
				expect(said(stretches, 'after')).toEqual(after);
			}),
		);
	});

	test('of any length are compared in reasonable memory', () => {
		const long = Array.from({ length: 2000 }, (_, index) => `第${index}段`);
		expect(said(compareTexts(long.join('\n\n'), long.slice(1).join('\n\n')), 'after')).toEqual(long.slice(1));
	});
});

test('of a reworded paragraph only the middle differs, and no character is cut in half', () => {
	expect(middleOf('来了四十位邻居', '来了五十位邻居')).toEqual(['来了', '四', '五', '十位邻居']);
	expect(middleOf('a😀b', 'a😁b')).toEqual(['a', '😀', '😁', 'b']);
	expect(middleOf('一一', '一一一')).toEqual(['一一', '', '一', '']);
});
