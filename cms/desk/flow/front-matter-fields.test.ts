import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseFrontMatter } from '../../../src/network/front-matter.ts';
import { withField } from './front-matter-fields.ts';

const SIGNERS = [{ step: 'final', name: '王小明', time: '2026-03-14T09:30' }];
const WRITTEN = 'signers:\n  - step: final\n    name: 王小明\n    time: 2026-03-14T09:30\n';

test('a field is added at the end of the front matter, and every other byte stays', () => {
	const text = "---\n# 备注\ntitle: '通知: 停水'\ndate:   2026-03-14\n---\n正文  \n\n---\nsigners: 不是这里\n";
	expect(withField(text, 'signers', SIGNERS)).toBe(
		`---\n# 备注\ntitle: '通知: 停水'\ndate:   2026-03-14\n${WRITTEN}---\n正文  \n\n---\nsigners: 不是这里\n`,
	);
});

test.each([
	['signers: []\n'],
	['signers:\n'],
	['"signers": [{step: first, name: 甲}, # 说明\n  {step: second, name: 乙}]\n'],
	['signers:\n- step: first\n  name: 甲\n- step: second\n  name: 乙\n'],
])('what stood there before is replaced: %j', (before) => {
	expect(withField(`---\ntitle: 甲\n${before}date: 2026-03-14\n---\n正文\n`, 'signers', SIGNERS)).toBe(
		`---\ntitle: 甲\n${WRITTEN}date: 2026-03-14\n---\n正文\n`,
	);
});

test('the name of the field inside a longer text is not mistaken for the field', () => {
	const text = '---\ntitle: 甲\nsummary: |\n  第一行\n  signers: 假的\ndate: 2026-03-14\n---\n';
	expect(withField(text, 'signers', SIGNERS)).toBe(text.replace('\n---\n', `\n${WRITTEN}---\n`));
});

test('lines end as they did', () => {
	expect(withField('---\r\ntitle: 甲\r\n---\r\n正文\r\n', 'withdrawn', true)).toBe(
		'---\r\ntitle: 甲\r\nwithdrawn: true\r\n---\r\n正文\r\n',
	);
});

test('a field is taken out without a trace, and one that is not there costs nothing', () => {
	expect(withField('---\ntitle: 甲\nwithdrawn: true\ndate: 2026-03-14\n---\n', 'withdrawn', undefined)).toBe(
		'---\ntitle: 甲\ndate: 2026-03-14\n---\n',
	);
	expect(withField('---\ntitle: 甲\n---\n', 'withdrawn', undefined)).toBe('---\ntitle: 甲\n---\n');
});

test('front matter in braces is written anew', () => {
	const text = withField('---\n{title: 甲, date: 2026-03-14}\n---\n正文\n', 'withdrawn', true);
	expect(parseFrontMatter(text)).toMatchObject({
		data: { title: '甲', date: '2026-03-14', withdrawn: true },
		body: '正文\n',
	});
});

test('what is no entry is refused', () => {
	expect(() => withField('---js\nmodule.exports = {}\n---\n', 'withdrawn', true)).toThrow();
	expect(() => withField('只有正文', 'withdrawn', true)).toThrow();
});

test('whatever the fields say, they say the same afterwards', () => {
	const value = fc.oneof(fc.string(), fc.boolean(), fc.array(fc.string(), { maxLength: 3 }), fc.integer());
	const fields = fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), value, { maxKeys: 5 });
	fc.assert(
		fc.property(fields, fc.string(), (data, body) => {
			const { signers: _, ...others } = data;
			const yaml = Object.entries(others).map(([key, one]) => `${key}: ${JSON.stringify(one)}\n`);
			const text = `---\n${yaml.join('')}---\n${body}`;
			const before = parseFrontMatter(text);
			fc.pre(!('rule' in before));
			const after = parseFrontMatter(withField(text, 'signers', SIGNERS));
			if ('rule' in before || 'rule' in after) throw new Error('unreadable');
			expect(after.data).toEqual({ ...(before.data as object), signers: SIGNERS });
			expect(after.body).toBe(before.body);
		}),
	);
});
