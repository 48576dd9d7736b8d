import { expect, test } from 'vitest';
import { kindOfPath } from '../rights/place-of-path.ts';
import { entryId, personId } from './entry-id.ts';
import { BRANCH, openEditorDesk, SECRETARY, saving } from './test-call.ts';

const free = async () => false;

test.each([
	['开放日', '2026-03-14-kai-fang-ri'],
	['义诊进楼宇，六十位租户量了血压', '2026-03-14-yi-zhen-jin-lou-yu'],
	['2026年第1次党员大会', '2026-03-14-2026-nian-di-1-ci-dang'],
	['学习APP上线', '2026-03-14-xue-xi-app-shang-xian'],
	['ＡＢＣ 会议', '2026-03-14-abc-hui-yi'],
	['🌸🌸', '2026-03-14-wenzhang'],
	['！！！', '2026-03-14-wenzhang'],
	['绿色', '2026-03-14-lv-se'],
	[`${'a'.repeat(50)}好`, `2026-03-14-${'a'.repeat(24)}`],
])('%s becomes %s', async (title, id) => {
	expect(await entryId(title, '2026-03-14', free)).toBe(id);
	expect(kindOfPath(`branches/ting-tao/news/${id}/index.md`)?.kind).toBe('entry');
});

test.each([
	['周敏', 'zhou-min'],
	['欧阳晓峰', 'ou-yang-xiao-feng'],
	['阿依古丽·买买提', 'a-yi-gu-li-mai-mai-ti'],
	['吕一', 'lv-yi'],
	['John Smith', 'john-smith'],
	['3号师傅', 'ren-3-hao-shi-fu'],
	['🌸', 'ren'],
])('somebody called %s is %s', async (name, id) => {
	expect(await personId(name, free)).toBe(id);
	expect(kindOfPath(`branches/ting-tao/people/${id}.yml`)?.kind).toBe('person');
});

test('an id that is in use gets a number', async () => {
	const taken = new Set(['2026-03-14-kai-fang-ri', '2026-03-14-kai-fang-ri-2']);
	expect(await entryId('开放日', '2026-03-14', async (id) => taken.has(id))).toBe('2026-03-14-kai-fang-ri-3');
});

test('the desk gives an id that neither main nor a draft has, nor anybody was given a moment ago', async () => {
	const { somebody } = await openEditorDesk();
	const zhou = somebody('zhou', SECRETARY);
	const ask = () => zhou.post(`/api/id/${BRANCH}/news`, { title: '开放日', date: '2026-03-14' });
	await zhou.decap('persistEntry', saving('2026-03-14-kai-fang-ri', '---\ntitle: 开放日\n---\n'));
	expect((await ask()).body).toEqual({ id: '2026-03-14-kai-fang-ri-2' });
	expect((await ask()).body).toEqual({ id: '2026-03-14-kai-fang-ri-3' });
	expect((await zhou.post(`/api/id/${BRANCH}/mei-you`, { title: 'x', date: '2026-03-14' })).status).toBe(404);
	expect((await zhou.post(`/api/id/${BRANCH}/news`, { title: '', date: 'x' })).status).toBe(422);
	const other = somebody('other', { ...SECRETARY, column: 'study' });
	expect((await other.post(`/api/id/${BRANCH}/news`, { title: 'x', date: '2026-03-14' })).status).toBe(403);
});
