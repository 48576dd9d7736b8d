import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Problem } from '../../../src/network/problem.ts';
import { catalogue } from '../../../src/rules/catalogue.ts';
import { makeFilesBeside } from '../../../tests/fixtures/make-files-beside.ts';
import { validateFolder } from '../../../tests/fixtures/validate-folder.ts';
import { SENTENCES } from './desk-sentences.ts';
import { deskWords, inOneSentence } from './desk-words.ts';

const FIXTURES = join(import.meta.dirname, '../../../tests/fixtures');
const scratch = mkdtempSync(join(tmpdir(), 'branch-sites-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Everything the fixtures bring about in entries and beside them: at least three of every rule there is. */
let found: Problem[] = [];
/** The same in settings and in what is registered of people. */
let inSettings: Problem[] = [];
beforeAll(async () => {
	makeFilesBeside(join(scratch, 'beside'));
	const networks = readdirSync(join(FIXTURES, 'broken-networks')).map((name) => join('broken-networks', name));
	for (const folder of [
		join(FIXTURES, 'broken'),
		join(scratch, 'beside'),
		...networks.map((one) => join(FIXTURES, one)),
	])
		found.push(...(await validateFolder(folder, scratch)));
	inSettings = found.filter(({ file }) => /^network\.yml$|^branches\/[^/]+\/(?:\w+|people\/[^/]+)\.yml$/.test(file));
	found = found.filter(({ file }) => /^branches\/[^/]+\/[^/]+\/./.test(file) && !file.includes('/people/'));
});

/** Signs of Markdown and YAML, the names of fields and files in English, rules by their ids. */
const FOR_MACHINES =
	/[`{}[\]#|\\*]|::|---|\b[a-z]+:(?!\/\/)|\b[a-z]+(?:-[a-z]+)+\b|\.(?:md|mdx|yml)\b|[a-z]（|（[a-z]/i;

test('no sentence at the desk advises signs, names of fields or ids of rules', () => {
	expect(new Set(found.map(({ rule }) => rule)).size).toBeGreaterThan(80);
	const wrong = found.map(deskWords).filter(({ fix }) => FOR_MACHINES.test(fix.replace(/https:\/\//g, '')));
	expect(wrong.map(({ rule, fix }) => `${rule} ${fix}`)).toEqual([]);
});

test('what is said of a text has signs only where it quotes what somebody wrote', () => {
	const around = (message: string) => message.replace(/「[^」]*」|^["'][^"']*["'](?= 用的是英文引号)/g, '');
	const wrong = found.map(deskWords).filter(({ message }) => FOR_MACHINES.test(around(message)));
	expect(wrong.map(({ rule, message }) => `${rule} ${message}`)).toEqual([]);
});

/** A code may have to be written there, and is shown as an example. */
const FILES = /[`{}[\]#\\*]|::|---|\b[a-z]+: |\.(?:md|mdx|yml)\b|[a-z]（|（[a-z]/i;

test('in settings nothing is said of files and signs either', () => {
	const known = new Set(['settings-missing']);
	const wrong = inSettings.filter(({ rule }) => !known.has(rule)).map(inOneSentence);
	expect(wrong.filter((sentence) => FILES.test(sentence.replace(/「[^」]*」/g, '')))).toEqual([]);
	expect(wrong.length).toBeGreaterThan(50);
});

test('every sentence of the desk belongs to a rule', () => {
	expect(Object.keys(SENTENCES).filter((rule) => !catalogue.has(rule))).toEqual([]);
});

const said = (rule: string, message: string, fix = '') => {
	const { message: shown, fix: advice } = deskWords({ rule, message, fix });
	return [shown, advice].join('');
};

test('a picture is called by its file, a link by its words, a block by its title', () => {
	expect(said('alt-missing', '图片「![](合影.jpg)」没有说明。')).toBe(
		'图片「合影.jpg」没有说明。请点开图片，写清照片上是谁、在做什么，例如「志愿者在楼道里清理堆物」。',
	);
	expect(said('x', '「[报名办法](../x/)」')).toBe('「报名办法」');
	expect(said('x', '「:::note」没有结束。')).toBe('「提示框」没有结束。');
});

test('a field that is empty is to be filled in, with the example of the rule; a choice is called by its label', () => {
	expect(said('field-missing', '缺少「标题」。', '请补上这一行，例如 title: 义诊进楼宇。')).toBe(
		'缺少「标题」。请填写这一栏，例如「义诊进楼宇」。',
	);
	expect(said('field-missing', '缺少「公示期」。', '请补上这一行，例如 period:。')).toBe(
		'缺少「公示期」。请填写这一栏。',
	);
	expect(said('choice-unknown', '', '请改为 members（仅支部党员）；可以选的还有 public（所有人）。')).toBe(
		'请改为「仅支部党员」；可以选的还有「所有人」。',
	);
	expect(said('date-future', '', '请填写「定时发布」（publishAt）。')).toBe('请填写「定时发布」。');
});
