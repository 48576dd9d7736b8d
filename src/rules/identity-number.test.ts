import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judgeText, quotesOf } from '../../tests/judge-text.ts';
import { identityNumber } from './identity-number.ts';
import { identityNumberLikely } from './identity-number-likely.ts';

test('a number is quoted masked, with its place', () => {
	const [found, ...more] = judgeText(identityNumber, '名单：\n张明 310115199003072311。');
	expect(more).toEqual([]);
	expect(found).toMatchObject({
		line: 7,
		column: 4,
		severity: 'must-fix',
		message: '正文里的「3101…2311」是身份证号码，不能公开。',
	});
	expect(JSON.stringify(found)).not.toContain('19900307');
});

test.each([
	'310115199003072311',
	'11010519491231002X',
	'11010519491231002x',
	'310115 19900307 2311',
	'310115-19900307-2311',
	'3101 1519 9003 0723 11',
	'３１０１１５１９９００３０７２３１１',
	'11010519491231002Ｘ',
	'1101051949123100\n2X',
	'> 310115199003\n> 072311',
	'310115199003072311.jpg',
	'`310115199003072311`',
	'```\n310115199003072311\n```',
	'| 1 | 张明 | 310115199003072311 |',
	'**310115**19900307**2311**',
	'\u202d310115199003072311\u202c',
	'310115\u200b199003072311',
	'&#51;&#x31;0115&nbsp;19900307&nbsp;2311',
	'11010519491231002&#88;',
	'③①⓪①①⑤①⑨⑨⓪⓪③⓪⑦②③①①',
	'𝟑𝟏𝟎𝟏𝟏𝟓𝟏𝟗𝟗𝟎𝟎𝟑𝟎𝟕𝟐𝟑𝟏𝟏',
	'<span>310115</span>19900307<b>2311</b>',
	'张三310115199003072311',
	'三一〇一一五一九九〇〇三〇七二三一一',
	'[名单](310115199003072311.xlsx)',
	'身份证：310115900307231',
	'| 姓名 | 身份证号 |\n| --- | --- |\n| 张明 | 310115900307231 |',
	'2026 310115199003072311 13812345678',
])('%j is found', (body) => {
	expect(judgeText(identityNumber, body)).toHaveLength(1);
});

test.each([
	'310115199003072319',
	'3101151990****2311',
	'310115199013072317',
	'000115199003072311',
	'310115299003072317',
	'20260314150312345678',
	'订单号 310115900307231',
	'310115900307231',
	'G60 2026 03 14 18 30 45 16',
	'91310115MA1K3ABC7X',
])('%j is no number of which one could be certain', (body) => {
	expect(judgeText(identityNumber, body)).toEqual([]);
});

test.each([
	['310115199003072319', ['3101…2319']],
	['身份号码 310115-19900307-2319', ['3101…2319']],
	['310115900307231', ['3101…7231']],
	['订单号：310115199003072319', []],
	['310115199003072311', []],
	['身份证：310115900307231', []],
	['https://a.example/310115199003072319', []],
	['310115 901307 231', []],
	['流水号：310115900307231', []],
])('of %j a likely one is found', (body, quotes) => {
	expect(quotesOf(identityNumberLikely, body)).toEqual(quotes);
});

test('titles, captions, file names, signers and tags are looked into', () => {
	const id = '310115199003072311';
	const more = `tags: ["${id}"]
cover: { picture: ${id}.jpg, alt: 张明 ${id} }
attachments: [{ file: 表.docx, title: "${id}" }]
signers: [{ step: writer, name: "${id}" }]
`;
	const found = judgeText(identityNumber, `![${id}](a.jpg "${id}")`, more, `张明${id}`);
	expect(found.map(({ field }) => field)).toEqual([
		'title',
		'tags.0',
		'cover.picture',
		'cover.alt',
		'attachments.0.title',
		'signers.0.name',
		undefined,
		undefined,
	]);
});

const REGIONS = ['110105', '310115', '440106', '510107', '650102', '820000', '931156'];
const number = fc
	.tuple(
		fc.constantFrom(...REGIONS),
		fc.date({ min: new Date('1900-01-01'), max: new Date('2026-11-20'), noInvalidDate: true }),
		fc.integer({ min: 0, max: 999 }),
	)
	.map(([region, born, order]) => {
		const digits = `${region}${born.toISOString().slice(0, 10).replaceAll('-', '')}${String(order).padStart(3, '0')}`;
		const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
		const sum = weights.reduce((all, weight, place) => all + weight * Number(digits[place]), 0);
		return `${digits}${'10X98765432'.charAt(sum % 11)}`;
	});
const cut = (digits: string, sizes: number[], between: string) =>
	sizes
		.map((size, index) => {
			const from = sizes.slice(0, index).reduce((sum, one) => sum + one, 0);
			return digits.slice(from, from + size);
		})
		.join(between);
const wide = (digits: string) => digits.replace(/./g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
const spelling = fc.constantFrom(
	(digits: string) => digits,
	(digits: string) => digits.toLowerCase(),
	wide,
	(digits: string) => cut(digits, [6, 8, 4], ' '),
	(digits: string) => cut(digits, [6, 8, 4], '-'),
	(digits: string) => cut(digits, [4, 4, 4, 4, 2], '　'),
	(digits: string) => cut(digits, [6, 12], '\n'),
	(digits: string) => [...digits].join(' '),
	(digits: string) => wide(cut(digits, [6, 8, 4], '-')),
	(digits: string) => [...digits].join('\u200b'),
);
const beside = fc.constantFrom('', '张三', '身份证号：', '（', '）', '，', '。', '| ', ' |', '**', '\n\n');

test('every right number is found in every spelling, whatever stands beside it', () => {
	fc.assert(
		fc.property(number, spelling, beside, beside, (digits, spell, before, after) => {
			expect(judgeText(identityNumber, `${before}${spell(digits)}${after}`)).toHaveLength(1);
		}),
		{ numRuns: 1000 },
	);
});

test('a number of 18 digits with a wrong check digit is never a must-fix', () => {
	fc.assert(
		fc.property(number, fc.integer({ min: 1, max: 9 }), (digits, slip) => {
			const last = digits.endsWith('X') ? slip : (Number(digits.slice(-1)) + slip) % 10;
			expect(judgeText(identityNumber, `${digits.slice(0, -1)}${last}`)).toEqual([]);
		}),
		{ numRuns: 1000 },
	);
});

test.each([
	['digits', '1'.repeat(50_000)],
	['numbers', '310115199003072311 '.repeat(3_000)],
	['single digits', '1 '.repeat(25_000)],
	['lines', '310115\n'.repeat(8_000)],
	['Chinese digits', '一'.repeat(50_000)],
	['old numbers', '310115900307231，'.repeat(3_000)],
	['x', 'x'.repeat(50_000)],
	['1x', '1x'.repeat(25_000)],
])('a flood of %s ends', (_, body) => {
	expect(judgeText(identityNumber, body).length).toBeLessThanOrEqual(20);
	expect(judgeText(identityNumberLikely, body).length).toBeLessThanOrEqual(20);
});
