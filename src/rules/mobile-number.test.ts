import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judgeText, quotesOf } from '../../tests/judge-text.ts';
import { mobileNumber } from './mobile-number.ts';

test.each([
	'13812345678',
	'138 1234 5678',
	'138-1234-5678',
	'138.1234.5678',
	'138－1234－5678',
	'１３８１２３４５６７８',
	'1381234 5678',
	'+86 13812345678',
	'+8613812345678',
	'8613812345678',
	'0086-138-1234-5678',
	'0086 138 1234 5678',
	'（+86）138 1234 5678',
	'一三八一二三四五六七八',
	'幺三八 一二三四 五六七八',
	'1 3 8 1 2 3 4 5 6 7 8',
	'138**1234**5678',
	'138\u200b1234\u200b5678',
	'\u202d138 1234 5678\u202c',
	'138\n12345678',
	'张三13812345678',
	'张三_13812345678.jpg',
	'请打13812345678，或留言',
	'tel:13812345678',
	'[电话](tel:13812345678)',
	'https://a.example/?phone=13812345678',
	'| 1 | 张明 | 13812345678 |',
	'2026-03-14 13812345678',
	'3. 13812345678',
	'微信同号13812345678',
	'13812345678@163.com',
	'13812345678 人工接听',
	'19912345678',
	'&#49;3812345678',
	'&#x31;&#51;&#0056;12345678',
	'138&nbsp;1234&ensp;5678',
	'138&#45;1234&#8211;5678',
	'138&shy;1234&#8203;5678',
	'①③⑧①②③④⑤⑥⑦⑧',
	'❶❸❽❶❷❸❹❺❻❼❽',
	'➊③⑧ ①②③④ ⓹⑥⑦⑧',
	'𝟏𝟑𝟖𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖',
	'𝟭𝟯𝟴-𝟭𝟮𝟯𝟰-𝟱𝟲𝟳𝟴',
	'¹³⁸¹²³⁴⁵⁶⁷⁸',
	'138<b>1234</b>5678',
	'1️⃣3️⃣8️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣',
	'tel:+86-138-1234-5678',
	'+86 (138) 1234 5678',
	'1 138 1234 5678',
	'<!-- 13812345678 -->',
])('%j is found', (body) => {
	expect(judgeText(mobileNumber, body)).toHaveLength(1);
});

test.each([
	'138****5678',
	'138****1234、139****5678',
	'138xxxx5678',
	'021-5550 0101',
	'400-138-1234',
	'12812345678',
	'1381234567',
	'138123456789',
	'20260314138123456',
	'2026-13812345678',
	'13812345678-01',
	'订单号：13812345678',
	'订单编号13812345678',
	'发票号码 13812345678',
	'QQ群号：13812345678',
	'沪ICP备13812345号-1',
	'沪公网安备 31010402138123号',
	'13812345678 元',
	'￥13812345678',
	'累计 15000000000 人次',
	'3.13812345678',
	'SN13812345678',
	'mmexport13812345678901.jpg',
	'https://mp.weixin.example/s?id=13812345678',
	'一二三四五六七八九',
	'130、145、150 三个门牌',
	'8:30 13:30 18:30',
	'192.168.138.12',
	'一三五七九',
	'138 2024 2025',
	'150 1200 1500',
	'138\n20260314',
	'人民币15000000000',
	'存水 13500000000，比去年多',
	'股本 13812345678 股',
	'13812345678 立方米',
	'15234567890.50',
	'0x13812345678',
	'121.13812345678, 31.2',
	'ISBN 978-7-01-138123-4',
	'第13812345678号',
	'-.19926.079155-.39036',
	'd=.13812345678',
	'国械注准20262140123',
])('%j is no mobile number', (body) => {
	expect(judgeText(mobileNumber, body)).toEqual([]);
});

test('two in a row are two, each quoted masked as it was written', () => {
	expect(quotesOf(mobileNumber, '13812345678 139 8765 4321、13700001111/１３６２２２２３３３３')).toEqual([
		'138…5678',
		'139…4321',
		'137…1111',
		'１３６…３３３３',
	]);
	expect(quotesOf(mobileNumber, '一三八一二三四五六七八')).toEqual(['一三八…五六七八']);
});

test('what is spelled otherwise is quoted as it is read, and found where it begins', () => {
	const [found] = judgeText(mobileNumber, '门卫\n电话 &#49;&#51;8&nbsp;1234&nbsp;𝟓𝟔𝟕𝟖。');
	expect(found).toMatchObject({ line: 7, column: 4, message: '正文里的「138…5678」是手机号，不能公开。' });
	expect(judgeText(mobileNumber, '', 'summary: 打①③⑧①②③④⑤⑥⑦⑧\n')).toMatchObject([{ line: 4, column: 11 }]);
});

test.each(['&#49;', '𝟏', '①', '&#'])('a flood of %s ends', (sign) => {
	expect(judgeText(mobileNumber, sign.repeat(20_000))).toEqual([]);
});

test('a telephone of the front matter is looked into, too', () => {
	const [found] = judgeText(mobileNumber, '', 'summary: 报名请打 138-1234-5678 找老周。\n');
	expect(found).toMatchObject({ line: 4, field: 'summary', message: '「摘要」里的「138…5678」是手机号，不能公开。' });
	expect(JSON.stringify(found)).not.toContain('1234');
});

const number = fc
	.tuple(fc.integer({ min: 3, max: 9 }), fc.integer({ min: 0, max: 999_999_999 }))
	.map(([second, rest]) => `1${second}${String(rest).padStart(9, '0')}`);
const wide = (digits: string) => digits.replace(/\d/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
const inThree = (digits: string, between: string) =>
	[digits.slice(0, 3), digits.slice(3, 7), digits.slice(7)].join(between);
const spelling = fc.constantFrom(
	(digits: string) => digits,
	wide,
	(digits: string) => inThree(digits, ' '),
	(digits: string) => inThree(digits, '-'),
	(digits: string) => inThree(wide(digits), '　'),
	(digits: string) => `+86${digits}`,
	(digits: string) => `+86 ${inThree(digits, ' ')}`,
	(digits: string) => digits.replace(/\d/g, (sign) => '〇一二三四五六七八九'.charAt(Number(sign))),
);

test('every number is found in every spelling', () => {
	const beside = fc.constantFrom('', '张明', '手机：', '（', '）', '，', '。', '| ', ' |', '\n\n', '《');
	fc.assert(
		fc.property(number, spelling, beside, beside, (digits, spell, before, after) => {
			fc.pre(!/^1\d\d(?:\d\d00|19|20)/.test(digits));
			expect(judgeText(mobileNumber, `${before}${spell(digits)}${after}`)).toHaveLength(1);
		}),
		{ numRuns: 1000 },
	);
});

test('nothing inside a longer number is one', () => {
	const some = fc.stringMatching(/^\d{1,9}$/);
	fc.assert(
		fc.property(number, some, (digits, more) => {
			expect(judgeText(mobileNumber, `第1批 ${more}0${digits}${more}`)).toEqual([]);
		}),
	);
});

test.each([
	['digits', '13812345678'.repeat(5_000)],
	['numbers', '13812345678 '.repeat(4_000)],
	['hyphens', '138-'.repeat(12_000)],
	['stars', '1*'.repeat(25_000)],
	['addresses', 'https://13812345678/'.repeat(2_500)],
])('a flood of %s ends', (_, body) => {
	expect(judgeText(mobileNumber, body).length).toBeLessThanOrEqual(20);
});
