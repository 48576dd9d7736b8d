import { describe, expect, test } from 'vitest';
import type { DeskProblem } from '../problems/problems-of.ts';
import { NotNowError } from './flow.ts';
import { flow, KEY, repository, sample, sent, signed } from './test-flow.ts';

const MISTAKE: DeskProblem = {
	mayOverrule: false,
	...{ rule: 'date-invalid', line: 2, column: 1, severity: 'must-fix' as const },
	...{ message: '日期读不懂。', fix: '写成 2026-03-14。' },
};

describe('sending', () => {
	test('is refused with the sentences of what must be put right first', async () => {
		await sample.save(KEY, sample.person('zhang'), '开放日');
		sample.knobs.problems = [MISTAKE, { ...MISTAKE, severity: 'should-fix', message: '只是建议。' }];
		const refused = flow().submit(KEY, sample.person('zhang'));
		await expect(refused).rejects.toThrow('有 1 处必须先改好：1. 日期读不懂。写成 2026-03-14。');
		await expect(refused).rejects.not.toThrow('建议');
		await expect(refused).rejects.toBeInstanceOf(NotNowError);
		expect(flow().progress(KEY)?.stage).toBe('writing');
	});

	test('advice alone does not stop it', async () => {
		sample.knobs.problems = [{ ...MISTAKE, severity: 'should-fix' }];
		await sent();
		expect(flow().progress(KEY)?.stage).toBe('review');
	});

	test('what is marked as a draft would never be seen, so it is not sent', async () => {
		await sample.save(KEY, sample.person('zhang'), '开放日', 'draft: true\n');
		await expect(flow().submit(KEY, sample.person('zhang'))).rejects.toThrow('草稿');
	});

	test('works for a draft the ledger has forgotten, whose last writer git knows', async () => {
		await sample.save(KEY, sample.person('zhang'), '开放日');
		sample.desk.database.exec('DELETE FROM pieces');
		expect(await flow().submit(KEY, sample.person('li'))).toMatchObject({
			stage: 'review',
			writers: [sample.person('zhang').id],
		});
	});
});

describe('signing', () => {
	test('takes one to three different people, first, second and final', async () => {
		sample.knobs.needed = 3;
		const { commit } = await sent();
		await flow().sign(KEY, sample.person('wang'), commit);
		await expect(flow().sign(KEY, sample.person('wang'), commit)).rejects.toThrow('由别人来审');
		await expect(flow().publish(KEY, sample.person('wang'))).rejects.toThrow('还要 2 个人');
		await flow().sign(KEY, sample.person('zhao'), commit);
		const { stage, signatures } = await flow().sign(KEY, sample.person('qian'), commit);
		expect(stage).toBe('signed');
		expect(signatures.map(({ step }) => step)).toEqual(['first', 'second', 'final']);
		await expect(flow().sign(KEY, sample.person('sun'), commit)).rejects.toThrow('已经签完');
	});

	test('nobody signs what they wrote, whoever saved it last', async () => {
		await sample.save(KEY, sample.person('wang'), '开放日');
		const { commit } = await sent();
		await expect(flow().sign(KEY, sample.person('wang'), commit)).rejects.toThrow('由别人来审');
		await expect(flow().sign(KEY, sample.person('zhang'), commit)).rejects.toThrow('由别人来审');
		expect(await flow().sign(KEY, sample.person('zhao'), commit)).toMatchObject({ stage: 'signed' });
	});

	test('a successor counts as writer of what was handed over', async () => {
		const { commit } = await sent();
		sample.desk.people.succeed(sample.person('zhang').id, sample.person('li').id);
		await expect(flow().sign(KEY, sample.person('li'), commit)).rejects.toThrow('由别人来审');
	});

	test('is for the version that was read', async () => {
		const { commit } = await sent();
		await sample.save(KEY, sample.person('zhang'), '开放日又改');
		await expect(flow().sign(KEY, sample.person('wang'), commit)).rejects.toThrow('刚刚又改过');
	});

	test('is void when the text is saved again', async () => {
		await signed();
		await sample.save(KEY, sample.person('zhang'), '开放日又改');
		expect(flow().progress(KEY)).toMatchObject({ stage: 'review', signatures: [] });
		await expect(flow().publish(KEY, sample.person('wang'))).rejects.toThrow('还要 1 个人');
	});

	test('is void even when the desk fell between the save and its note', async () => {
		const { commit } = await sent();
		await flow().sign(KEY, sample.person('wang'), commit);
		const photo = { path: '合影.jpg', content: Buffer.from('x') };
		await repository().save(KEY, [photo], sample.person('zhang'), (await repository().draft(KEY))!.version);
		await expect(flow().publish(KEY, sample.person('wang'))).rejects.toThrow('还要 1 个人');
		expect(flow().progress(KEY)).toMatchObject({ stage: 'review', signatures: [] });
	});

	test('more signatures may be asked for at any time', async () => {
		await signed();
		sample.knobs.needed = 2;
		expect(flow().progress(KEY)).toMatchObject({ stage: 'review', signatures: [{ step: 'first' }] });
	});
});
