import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DeskProblem } from '../problems/problems-of.ts';
import type { EntryKey } from '../repository/repository.ts';
import { NotNowError } from './flow.ts';
import { type SampleFlow, sampleFlow } from './sample-flow.ts';

const KEY: EntryKey = { branch: 'ting-tao', column: 'news', id: '2026-03-14-kaifang-ri' };
const OLD: EntryKey = { branch: 'ting-tao', column: 'news', id: '2026-01-01-jiu' };
const MISTAKE: DeskProblem = {
	mayOverrule: false,
	...{ rule: 'date-invalid', line: 2, column: 1, severity: 'must-fix' as const },
	...{ message: '日期读不懂。', fix: '写成 2026-03-14。' },
};

let sample: SampleFlow;
beforeEach(async () => {
	sample = await sampleFlow();
});
afterEach(() => sample.close());

const flow = () => sample.desk.flow;
const repository = () => sample.desk.repository;
const mainText = async (key: EntryKey) => (await repository().entry(key))?.text;

/** Written by zhang, sent. */
async function sent(key = KEY) {
	const draft = await sample.save(key, sample.person('zhang'), '开放日');
	await flow().submit(key, sample.person('zhang'));
	return draft;
}

async function signed(key = KEY) {
	const draft = await sent(key);
	return flow().sign(key, sample.person('wang'), draft.commit);
}

async function published(key = KEY) {
	await signed(key);
	await flow().publish(key, sample.person('wang'));
	return sample.reaches(key, 'live');
}

describe('the way of a text', () => {
	test('leads from the first save to the readers, with the names of those who wrote and signed it', async () => {
		await sample.save(KEY, sample.person('zhang'), '开放日');
		expect(flow().progress(KEY)).toMatchObject({ stage: 'writing', title: '开放日', needed: 1 });
		const draft = await sent();
		expect(flow().progress(KEY)).toMatchObject({ stage: 'review', deadline: expect.any(String) });
		expect(await flow().sign(KEY, sample.person('wang'), draft.commit)).toMatchObject({ stage: 'signed' });
		expect(await flow().publish(KEY, sample.person('wang'))).toMatchObject({ stage: 'building' });
		const { address } = await sample.reaches(KEY, 'live');
		expect(address).toMatch(/^http:\/\/localhost:\d+\/ting-tao\/news\/2026-03-14-kaifang-ri\/$/);
		const text = await mainText(KEY);
		expect(await (await fetch(address!)).text()).toBe(text);
		expect(text).toMatch(
			/^---\ntitle: 开放日\ndate: 2026-03-14\nsigners:\n {2}- step: writer\n {4}name: zhang同志\n {4}time: \d{4}-\d\d-\d\dT\d\d:\d\d\n {2}- step: final\n {4}name: wang同志\n {4}time: .{16}\n---\n开放日的正文\n$/,
		);
		expect(await repository().draft(KEY)).toBeUndefined();
		expect(sample.desk.heard.map(({ stage }) => stage)).toEqual(
			expect.arrayContaining(['writing', 'review', 'signed', 'building', 'live']),
		);
	});

	test('a live entry is replaced by a new draft, signed anew', async () => {
		await published();
		await sample.save(KEY, sample.person('zhao'), '开放日改期');
		expect(flow().progress(KEY)).toMatchObject({
			stage: 'writing',
			signatures: [],
			writers: [sample.person('zhao').id],
			address: expect.any(String),
		});
		await flow().submit(KEY, sample.person('zhao'));
		const { commit } = (await repository().draft(KEY))!;
		await flow().sign(KEY, sample.person('wang'), commit);
		await flow().publish(KEY, sample.person('wang'));
		await sample.reaches(KEY, 'live');
		expect(await mainText(KEY)).toContain('开放日改期的正文');
		expect((await mainText(KEY))?.match(/signers/g)).toHaveLength(1);
	});

	test('comes back to whoever wrote it with what is to be changed', async () => {
		await sent();
		await expect(flow().giveBack(KEY, sample.person('wang'), '  ')).rejects.toThrow('请写明要改什么');
		const { stage, remarks } = await flow().giveBack(KEY, sample.person('wang'), '第二段写错了日期');
		expect(stage).toBe('returned');
		expect(remarks).toMatchObject([{ text: '第二段写错了日期', name: 'wang同志', isDone: false }]);
		await flow().finishRemark(KEY, remarks[0]!.id, true);
		await sample.save(KEY, sample.person('zhang'), '开放日');
		const again = await flow().submit(KEY, sample.person('zhang'));
		expect(again).toMatchObject({ stage: 'review', remarks: [{ isDone: true }] });
	});

	test('can be called back, and thrown away', async () => {
		await signed();
		await expect(flow().discard(KEY, sample.person('zhang'))).rejects.toThrow('先撤回送审');
		expect(await flow().recall(KEY, sample.person('zhang'))).toMatchObject({ stage: 'writing', signatures: [] });
		await flow().discard(KEY, sample.person('zhang'));
		expect(flow().progress(KEY)).toBeUndefined();
		expect(await repository().draft(KEY)).toBeUndefined();
	});

	test('a draft of a live entry that is thrown away leaves the entry live', async () => {
		await published();
		await sample.save(KEY, sample.person('zhang'), '改坏了');
		await flow().discard(KEY, sample.person('zhang'));
		expect(flow().progress(KEY)).toMatchObject({ stage: 'live', address: expect.any(String) });
	});
});

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

describe('after a fall', () => {
	test('what was being built is built again', async () => {
		await signed();
		sample.knobs.gate = new Promise(() => {});
		await flow().publish(KEY, sample.person('wang'));
		const closing = sample.restart(() => {
			sample.knobs.gate = Promise.resolve();
		});
		await closing;
		await sample.reaches(KEY, 'live');
	});

	test.each([
		['before the names were written', 'save'],
		['between the names and main', 'merge'],
	] as const)('what was signed is put on main when the desk fell %s', async (_, step) => {
		await signed();
		Object.assign(repository(), { [step]: () => new Promise(() => {}) });
		void flow().publish(KEY, sample.person('wang'));
		await sample.reaches(KEY, 'building');
		if (step === 'merge')
			await expect.poll(async () => (await repository().draft(KEY))?.text, { timeout: 10_000 }).toContain('signers');
		await sample.restart();
		await sample.reaches(KEY, 'live');
		expect(await mainText(KEY)).toMatch(/name: zhang同志[\s\S]*name: wang同志/);
		expect(await repository().draft(KEY)).toBeUndefined();
	});

	test('what somebody saved into it meanwhile does not go out unsigned', async () => {
		await signed();
		repository().merge = () => new Promise(() => {});
		void flow().publish(KEY, sample.person('wang'));
		await expect.poll(async () => (await repository().draft(KEY))?.text, { timeout: 10_000 }).toContain('signers');
		const { text, version } = (await repository().draft(KEY))!;
		const content = Buffer.from(text.replace('正文', '没有人签过'));
		await repository().save(KEY, [{ path: 'index.md', content }], sample.person('zhang'), version);
		await sample.restart();
		await sample.reaches(KEY, 'review');
		expect(await repository().entry(KEY)).toBeUndefined();
		expect(sample.desk.alerts.join()).toContain('请再发布一次');
	});

	test('a fault of git leaves everything signed, and publishing can be tried again', async () => {
		await signed();
		const real = repository().merge;
		repository().merge = async () => {
			throw new Error('the disk is full');
		};
		await expect(flow().publish(KEY, sample.person('wang'))).rejects.toThrow('the disk is full');
		repository().merge = real;
		expect(flow().progress(KEY)).toMatchObject({ stage: 'signed' });
		await flow().publish(KEY, sample.person('wang'));
		await sample.reaches(KEY, 'live');
		expect((await mainText(KEY))?.match(/signers/g)).toHaveLength(1);
	});

	test('a draft nobody noted is found again, with whoever saved it', async () => {
		const by = sample.person('zhang');
		const content = Buffer.from('---\ntitle: 没有记下的\n---\n');
		await repository().save(KEY, [{ path: 'index.md', content }], by, undefined);
		await sample.restart();
		expect(await sample.reaches(KEY, 'writing')).toMatchObject({ title: '没有记下的', writers: [by.id] });
	});

	test('what was said and signed is still there', async () => {
		sample.knobs.needed = 2;
		await signed();
		await flow().remark(KEY, sample.person('wang'), '很好');
		const before = flow().progress(KEY);
		await sample.restart();
		expect(flow().progress(KEY)).toEqual(before);
	});
});

describe('clocks', () => {
	test('whoever waits too long is told once, and a step forward starts the clock again', async () => {
		await sent();
		const later = (days: number) => {
			sample.knobs.now = new Date(Date.now() + days * 86_400_000);
		};
		later(2);
		await sample.restart();
		expect(sample.desk.alerts).toEqual([]);
		later(4);
		await sample.restart();
		expect(
			flow()
				.alerts(5)
				.map(({ text }) => text),
		).toEqual([expect.stringContaining('「开放日」')]);
		await sample.restart();
		expect(flow().alerts(5)).toHaveLength(1);
	});
});

test('what moved by hand is published, and whoever looks after the network hears when it cannot be', async () => {
	sample.knobs.outcome = { isLive: false, reason: '读不懂。' };
	const path = 'branches/jiang-an/news/2026-02-02-x.md';
	await repository().commit([{ path, content: Buffer.from('---\ntitle: 甲\n---\n') }], sample.person('li'), '手工');
	await expect.poll(() => sample.desk.alerts, { timeout: 10_000 }).toEqual([expect.stringMatching(/江岸支部.*读不懂/)]);
	expect(sample.built).toEqual(['jiang-an']);
});

test('steps that are not next are refused', async () => {
	const zhang = sample.person('zhang');
	await expect(flow().submit(KEY, zhang)).rejects.toBeInstanceOf(NotNowError);
	await sample.save(KEY, zhang, '开放日');
	await expect(flow().recall(KEY, zhang)).rejects.toBeInstanceOf(NotNowError);
	await expect(flow().giveBack(KEY, zhang, '改')).rejects.toBeInstanceOf(NotNowError);
	await expect(flow().publish(KEY, zhang)).rejects.toBeInstanceOf(NotNowError);
	await sent();
	await expect(flow().submit(KEY, zhang)).rejects.toBeInstanceOf(NotNowError);
	await published(OLD);
	await expect(flow().publish(OLD, zhang)).rejects.toBeInstanceOf(NotNowError);
	await expect(flow().sign(OLD, zhang, 'x')).rejects.toBeInstanceOf(NotNowError);
});
