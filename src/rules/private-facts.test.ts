import { expect, test } from 'vitest';
import { judgeText, quotesOf } from '../../tests/judge-text.ts';
import { birthDate } from './birth-date.ts';
import { eMailPrivate } from './e-mail-private.ts';
import { homeAddress } from './home-address.ts';
import { numberPlate } from './number-plate.ts';
import { wechatId } from './wechat-id.ts';

test.each([
	['沪A·12345', ['沪A…45']],
	['沪A12345', ['沪A…45']],
	['沪 A 1B345', ['沪 …45']],
	['新能源车沪AD12345', ['沪A…45']],
	['沪a12345、苏Ｅ·Ｆ１２３４', ['沪a…45', '苏Ｅ…３４']],
	['教练车沪B1234学', ['沪B…4学']],
	['停着沪C·8K2Z9的白车', ['沪C…Z9']],
	['沪ICP备12345678号', []],
	['沪B2-20260001', []],
	['沪A·12*45', []],
	['沪A30高速', []],
	['川A 区', []],
	['最新iPhone15', []],
	['沪A123456789', []],
	['云A座12345', []],
	['苏ABCDEF1', []],
])('of %j these plates are found: %j', (body, quotes) => {
	expect(quotesOf(numberPlate, body)).toEqual(quotes);
});

test.each([
	['12345678@qq.com', ['12…@qq.com']],
	['12345678＠ＱＱ．ｃｏｍ', ['12…@QQ.com']],
	['[写信](mailto:88888@163.com)', ['88…@163.com']],
	['| 张明 | 1234567@vip.qq.com |', ['12…@vip.qq.com']],
	['zhibu@wutong.example', []],
	['zhang.88888@163.com', []],
	['13812345678@163.com', []],
	['12345@sh.gov.cn', []],
	['12345@qq.company', []],
])('of %j these addresses are found: %j', (body, quotes) => {
	expect(quotesOf(eMailPrivate, body)).toEqual(quotes);
});

test.each([
	['微信号：zhang_san88', ['zh…88']],
	['微信号zhang-san', ['zh…an']],
	['加微信：abc123456', ['ab…56']],
	['vx: abc123456', ['ab…56']],
	['WeChat ID: zhangsan', ['zh…an']],
	['微信号是 wxid_1a2b3c', ['wx…3c']],
	['公众号：wutong-dangjian', []],
	['支部微信号：wutong-zhibu', []],
	['公众微信号：wutong', []],
	['微信公众号 wutong', []],
	['微信 Windows 版', []],
	['企业微信：wutong', []],
	['用微信扫一扫', []],
	['微信：https://a.example', []],
])('of %j these accounts are found: %j', (body, quotes) => {
	expect(quotesOf(wechatId, body)).toEqual(quotes);
});

test.each([
	['老周家住平安路18弄6号502室。', 1],
	['家住平安路 18 弄 6 号 502 室', 1],
	['住址：听涛路三十号二〇一室', 1],
	['家庭住址：梧桐新村12号301', 1],
	['她独居在北门街36号203室', 1],
	['现住听涛小区3幢2单元501室', 1],
	['| 姓名 | 住址 |\n| --- | --- |\n| 张明 | 平安路18弄6号502室 |', 1],
	['我们到平安路18弄6号502室的家里看他', 1],
	['家住 12 号 301 室的老周', 1],
	['老周家住平安路。', 0],
	['住在三楼的邻居', 0],
	['服务站在平安路 18 号 2 楼', 0],
	['请住在那里的三户一起来闻', 0],
	['住在 3 号楼的邻居', 0],
	['地址：平安路18号502室', 0],
	['住在平安路18号招待所', 0],
	['入住平安大厦18楼的公司', 0],
	['住建委的办公室在平安路18号502室', 0],
])('in %j are dwellings: %i', (body, count) => {
	expect(judgeText(homeAddress, body)).toHaveLength(count);
});

test('a dwelling is not quoted in full', () => {
	expect(quotesOf(homeAddress, '家住平安路18弄6号502室')).toEqual(['平安路…室']);
});

test.each([
	['张明，1990年3月7日出生', ['1990年…']],
	['张明（1990.3.7出生）', ['1990年…']],
	['张明生于1958年12月1日', ['1958年…']],
	['出生日期：1990-03-07', ['1990年…']],
	['| 姓名 | 出生年月日 |\n| --- | --- |\n| 张明 | 1990年3月7日 |', ['1990年…']],
	['| 出生日期 | 入党日期 |\n|---|---|\n| 1990-03-07 | 2012-07-01 |', ['1990年…']],
	['| 姓名 | 入党日期 |\n|---|---|\n| 张明 | 2012-07-01 |', []],
	['她的生日是 1990 年 3 月 7 日', ['1990年…']],
	['1990年3月出生', []],
	['1990年出生', []],
	['中国共产党诞生于1921年7月23日', []],
	['出生于1893年12月26日', []],
	['事故发生于2025年3月7日', []],
	['政治生日是2012年7月1日', []],
	['2026年3月7日，支部给老人过生日', []],
])('of %j these birth dates are found: %j', (body, quotes) => {
	expect(quotesOf(birthDate, body)).toEqual(quotes);
});

test.each([
	['plates', '沪A·12345 '.repeat(5_000)],
	['provinces', '沪'.repeat(50_000)],
	['digits', '1'.repeat(50_000)],
	['addresses', '1@'.repeat(25_000)],
	['WeChat', '微信号'.repeat(17_000)],
	['homes', '家住'.repeat(25_000)],
	['numbers of houses', '1号'.repeat(25_000)],
	['roads', `家住${'路1号'.repeat(17_000)}`],
	['cells', '|路1号'.repeat(12_000)],
	['letters', 'a'.repeat(50_000)],
	['days', '1990年1月1日'.repeat(5_000)],
	['spaces', ' '.repeat(50_000)],
	['births', `出生${' '.repeat(50_000)}`],
])('a flood of %s ends', (_, body) => {
	for (const rule of [numberPlate, eMailPrivate, wechatId, homeAddress, birthDate]) {
		expect(judgeText(rule, body).length).toBeLessThanOrEqual(20);
	}
});
