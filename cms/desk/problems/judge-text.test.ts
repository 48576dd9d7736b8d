import { expect, test } from 'vitest';
import { scratchFolder } from '../../../tests/scratch-folder.ts';
import { smallNetwork } from '../../../tests/small-network.ts';
import { openProblems } from './open-problems.ts';

const KEY = { branch: 'ting-tao', column: 'news', id: '2026-03-14-fu-wu-re-xian' };

const entry = (more: string, body: string) =>
	`---\ntitle: 服务热线开通\ndate: 2026-03-14\n${more}---\n\n${body}\n\n值班的党员每天都在，有事请打电话。\n`;

const judge = (text: string) => {
	const content = scratchFolder(smallNetwork());
	const problems = openProblems({ content, onMove: () => () => undefined }, scratchFolder());
	return problems.of(KEY, text, [], async () => undefined);
};

const HOTLINE = '服务热线 13812345678，全天有人接。';

test('whoever writes may say that a number is meant to be read; who reviews sees the reason', async () => {
	const [before] = (await judge(entry('', HOTLINE))).filter(({ rule }) => rule === 'mobile-number');
	expect(before).toMatchObject({ severity: 'must-fix', mayOverrule: true });
	const said = entry('overrule: [{ rule: mobile-number, reason: 这是支部的服务热线 }]\n', HOTLINE);
	const [after] = (await judge(said)).filter(({ rule }) => rule === 'mobile-number');
	expect(after).toMatchObject({ severity: 'overruled', reason: '这是支部的服务热线', message: before!.message });
});

test('what must never be shown counts, whatever reason is written', async () => {
	const said = 'overrule: [{ rule: link-protocol, reason: 我们的电脑 }]\n';
	const found = await judge(entry(said, '见[报名表](file:///C:/a.docx)。'));
	expect(found.find(({ rule }) => rule === 'link-protocol')).toMatchObject({
		severity: 'must-fix',
		mayOverrule: false,
	});
	expect(found.filter(({ rule }) => rule.startsWith('overrule-'))).toEqual([]);
});

test('a reason is for the rule it names and for no other', async () => {
	const said = 'overrule: [{ rule: word-wrong, reason: 原文如此 }]\n';
	const found = await judge(entry(said, HOTLINE));
	expect(found.filter(({ severity }) => severity === 'overruled')).toEqual([]);
	expect(found.find(({ rule }) => rule === 'mobile-number')?.severity).toBe('must-fix');
});
