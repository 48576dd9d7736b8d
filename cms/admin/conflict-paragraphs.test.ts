import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareParagraphs, joinParagraphs, type Stretch } from './conflict-paragraphs.ts';

const differing = (stretches: Stretch[]) => stretches.filter((stretch) => 'mine' in stretch);

describe('two bodies', () => {
	test('agree where their paragraphs do', () => {
		expect(compareParagraphs('一\n\n二\n\n三\n', '一\n\n贰\n\n三\n\n四\n')).toEqual([
			{ both: ['一'] },
			{ theirs: ['二'], mine: ['贰'] },
			{ both: ['三'] },
			{ theirs: [], mine: ['四'] },
		]);
	});
	test('keep a block whole that has empty lines in it', () => {
		const quiz = ':::quiz\n几年？\n\n- [x] 三年\n:::';
		expect(compareParagraphs(`一\n\n${quiz}\n`, `${quiz}\n`)).toEqual([{ theirs: ['一'], mine: [] }, { both: [quiz] }]);
		const code = '```\n:::\n\n二\n```';
		expect(compareParagraphs(code, code)).toEqual([{ both: [code] }]);
	});
	test('that are empty have nothing to choose', () => {
		expect(compareParagraphs('', '\n\n')).toEqual([]);
		expect(joinParagraphs([], [])).toBe('');
	});
});

test('taking one side everywhere gives that side, taking both loses nothing', () => {
	const body = fc
		.array(fc.constantFrom('一', '二', '三', '四', '五\n六'), { maxLength: 12 })
		.map((all) => all.join('\n\n'));
	fc.assert(
		fc.property(body, body, (theirs, mine) => {
			const stretches = compareParagraphs(theirs, mine);
			const count = differing(stretches).length;
			const whole = (side: 'theirs' | 'mine' | 'both') => joinParagraphs(stretches, Array(count).fill(side)).trim();
			expect(whole('theirs')).toBe(theirs);
			expect(whole('mine')).toBe(mine);
			for (const paragraph of [...theirs.split('\n\n'), ...mine.split('\n\n')])
				expect(whole('both')).toContain(paragraph);
		}),
	);
});
