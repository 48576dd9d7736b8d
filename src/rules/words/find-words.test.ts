import { describe, expect, test } from 'vitest';
import { networkSettings } from '../../schema/network.ts';
import { commonSlips } from './common-slips.ts';
import { findWords } from './find-words.ts';
import { officialSlips } from './official-slips.ts';
import type { Word } from './word.ts';

const SLIPS = [...officialSlips, ...commonSlips];

const networkWith = (words: Word[] = []) =>
	networkSettings.parse({
		name: '支部网',
		address: 'https://zhibu.example.org/',
		organiser: '街道',
		policies: { words: words.map(({ wrong, right }) => ({ wrong, ...(right && { right }) })) },
	});

const wrongIn = (text: string, words?: Word[]) =>
	findWords(text, networkWith(words)).map(({ word, offset }) => `${offset} ${word.wrong}→${word.right ?? ''}`);

test('slips are found where they stand, as often as they stand', () => {
	expect(wrongIn('区攻府的领导小姐，领导小姐。')).toEqual([
		'0 区攻府→区政府',
		'4 领导小姐→领导小组',
		'9 领导小姐→领导小组',
	]);
});

test.each([
	'进攻府邸',
	'不良反应情况',
	'化学反应问题',
	'银行帐号',
	'一台帐篷',
	'全社会注意防火',
	'喜欢渡江',
	'公布署名文章',
	'招聘启示录',
	'沟通迅速',
	'按装修合同',
	'既使群众满意，又省了钱',
	'渡过难关',
	'险峻工程',
	'自己经历过',
	'入场卷起袖子',
])('%s is right', (text) => {
	expect(wrongIn(text)).toEqual([]);
});

test('of two words the longer is said', () => {
	const words = [{ wrong: '街道' }, { wrong: '示范街道', right: '示范街道办' }];
	expect(wrongIn('示范街道、示范街道办、街道', words)).toEqual(['0 示范街道→示范街道办', '11 街道→']);
});

test('a wrong word inside its own right one is right', () => {
	expect(wrongIn('澜桥区、澜桥区社工部、社工部', [{ wrong: '社工部', right: '澜桥区社工部' }])).toEqual([
		'11 社工部→澜桥区社工部',
	]);
});

test('the network’s word goes before the system’s, which still knows where it is right', () => {
	expect(wrongIn('欢渡、喜欢渡江', [{ wrong: '欢渡', right: '欢庆' }])).toEqual(['0 欢渡→欢庆']);
});

test('a word may be a single character, at the very end too', () => {
	expect(wrongIn('汙水、汙', [{ wrong: '汙', right: '污' }])).toEqual(['0 汙→污', '3 汙→污']);
});

test('signs that mean something in patterns mean themselves', () => {
	expect(wrongIn('a.b axb （*）', [{ wrong: 'a.b' }, { wrong: '（*）' }])).toEqual(['0 a.b→', '8 （*）→']);
});

describe('the lists', () => {
	test('say every word once', () => {
		expect(new Set(SLIPS.map(({ wrong }) => wrong)).size).toBe(SLIPS.length);
	});

	test.each(SLIPS.map((word) => [word.wrong, word] as const))('%s', (wrong, { right, unless = [] }) => {
		expect(right).toMatch(/^\p{Script=Han}{2,10}$/u);
		expect(wrongIn(right!)).toEqual([]);
		expect(wrongIn(`说${wrong}，`)).toEqual([`1 ${wrong}→${right}`]);
		for (const longer of unless) expect(wrongIn(longer)).toEqual([]);
	});
});
