import { describe, expect, test } from 'vitest';
import { flow, KEY, mainText, repository, sample, sent, signed } from './test-flow.ts';

describe('after a fall', () => {
	test('what was being built is built again', async () => {
		await signed();
		sample.knobs.gate = new Promise(() => {});
		await flow().publish(KEY, sample.person('wang'));
		await sample.restart(() => {
			sample.knobs.gate = Promise.resolve();
		});
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
