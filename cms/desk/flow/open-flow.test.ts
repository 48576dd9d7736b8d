import { describe, expect, test } from 'vitest';
import { NotNowError } from './flow.ts';
import { flow, KEY, mainText, OLD, published, repository, sample, sent, signed } from './test-flow.ts';

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
