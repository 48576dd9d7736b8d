import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { flow, KEY, mainText, OLD, published, repository, sample, signed } from './test-flow.ts';

describe('publishing', () => {
	test('is refused when main has moved under the draft', async () => {
		await published();
		await sample.save(KEY, sample.person('zhang'), '第二版');
		await flow().submit(KEY, sample.person('zhang'));
		const { commit } = (await repository().draft(KEY))!;
		await flow().sign(KEY, sample.person('wang'), commit);
		const path = `branches/ting-tao/news/${KEY.id}/index.md`;
		const content = Buffer.from('---\ntitle: 别人改的\ndate: 2026-03-14\n---\n');
		await repository().commit([{ path, content }], sample.person('li'), '改');
		await expect(flow().publish(KEY, sample.person('wang'))).rejects.toThrow('又被别人改过');
		expect(flow().progress(KEY)?.stage).toBe('signed');
		expect(await mainText(KEY)).toContain('别人改的');
	});

	test('that fails says why, and can be tried again', async () => {
		sample.knobs.outcome = { isLive: false, reason: '「news/x」：日期读不懂。' };
		await signed();
		await flow().publish(KEY, sample.person('wang'));
		expect(await sample.reaches(KEY, 'failed')).toMatchObject({ reason: '「news/x」：日期读不懂。' });
		sample.knobs.outcome = { isLive: true, milliseconds: 1 };
		await flow().publish(KEY, sample.person('wang'));
		expect(await sample.reaches(KEY, 'live')).not.toHaveProperty('reason');
	});

	test('that failed is live as soon as somebody else’s change of the branch goes out', async () => {
		sample.knobs.outcome = { isLive: false, reason: '别处有错。' };
		await signed();
		await flow().publish(KEY, sample.person('wang'));
		await sample.reaches(KEY, 'failed');
		expect(sample.desk.alerts.join()).toContain('听涛楼联合支部');
		sample.knobs.outcome = { isLive: true, milliseconds: 1 };
		await repository().commit(
			[{ path: 'branches/ting-tao/face.yml', content: Buffer.from('motto: 好\n') }],
			sample.person('li'),
			'改',
		);
		await sample.reaches(KEY, 'live');
	});

	test('is live only when the readers’ address gives what was released', async () => {
		await signed();
		const page = join(sample.publicRoot, 'ting-tao/news', KEY.id, 'index.html');
		const write = repository().content;
		sample.knobs.gate = new Promise((resolve) => setTimeout(resolve, 20));
		const other = sample.desk.options as { readers: string };
		other.readers = 'http://localhost:9/';
		await flow().publish(KEY, sample.person('wang'));
		const { reason } = await sample.reaches(KEY, 'failed');
		expect(reason).toContain('网站打不开');
		expect(readFileSync(page, 'utf8')).toBe(
			readFileSync(join(write, 'branches/ting-tao/news', KEY.id, 'index.md'), 'utf8'),
		);
	});

	test('of what appears later says when', async () => {
		const later = 'publishAt: 2999-01-01T08:00\nwithdrawn: true\n';
		await sample.save(KEY, sample.person('zhang'), '以后', later);
		await flow().submit(KEY, sample.person('zhang'));
		const { commit } = (await repository().draft(KEY))!;
		await flow().sign(KEY, sample.person('wang'), commit);
		sample.knobs.gate = Promise.resolve().then(() =>
			rmSync(join(sample.publicRoot, 'ting-tao'), { recursive: true, force: true }),
		);
		await flow().publish(KEY, sample.person('wang'));
		expect((await sample.reaches(KEY, 'live')).stage).toBe('live');
		expect(await mainText(KEY)).not.toContain('withdrawn');
	});

	test('a save meanwhile begins a new round and keeps the address of what went out', async () => {
		await signed();
		let open = () => {};
		sample.knobs.gate = new Promise((resolve) => {
			open = resolve;
		});
		await flow().publish(KEY, sample.person('wang'));
		await sample.save(KEY, sample.person('zhang'), '再改');
		expect(flow().progress(KEY)).toMatchObject({ stage: 'writing' });
		open();
		await expect.poll(() => flow().progress(KEY)?.address, { timeout: 10_000 }).toBeDefined();
		expect(flow().progress(KEY)).toMatchObject({ stage: 'writing' });
	});
});

describe('withdrawing', () => {
	test('says so on main, changes nothing else, and waits until readers get no page', async () => {
		await flow().withdraw(OLD, sample.person('wang'), '写错了人');
		await sample.reaches(OLD, 'withdrawn');
		expect(await mainText(OLD)).toBe(
			'---\ntitle: 旧的一篇\ndate: 2026-01-01\n# 备注\nwithdrawn: true\n---\n旧的正文\n',
		);
		const [last] = await repository().history(OLD, 1);
		expect(last?.message).toContain('撤稿：旧的一篇');
	});

	test('needs a reason, and something that is published', async () => {
		await expect(flow().withdraw(OLD, sample.person('wang'), '')).rejects.toThrow('请写明为什么');
		await expect(flow().withdraw(KEY, sample.person('wang'), '写错了')).rejects.toThrow('没有这一篇');
	});

	test('leaves a draft of it with whoever writes it, and publishing that brings it back', async () => {
		await published();
		await sample.save(KEY, sample.person('zhang'), '改正');
		await flow().withdraw(KEY, sample.person('wang'), '写错了');
		expect(await sample.reaches(KEY, 'returned')).toMatchObject({ writers: [sample.person('zhang').id] });
	});

	test('is not repeated while it is being done', async () => {
		let open = () => {};
		sample.knobs.gate = new Promise((resolve) => {
			open = resolve;
		});
		await flow().withdraw(OLD, sample.person('wang'), '写错了');
		await expect(flow().withdraw(OLD, sample.person('wang'), '写错了')).rejects.toThrow('正在发布');
		open();
		await sample.reaches(OLD, 'withdrawn');
	});
});

test('what moved by hand is published, and whoever looks after the network hears when it cannot be', async () => {
	sample.knobs.outcome = { isLive: false, reason: '读不懂。' };
	const path = 'branches/jiang-an/news/2026-02-02-x.md';
	await repository().commit([{ path, content: Buffer.from('---\ntitle: 甲\n---\n') }], sample.person('li'), '手工');
	await expect.poll(() => sample.desk.alerts, { timeout: 10_000 }).toEqual([expect.stringMatching(/江岸支部.*读不懂/)]);
	expect(sample.built).toEqual(['jiang-an']);
});
