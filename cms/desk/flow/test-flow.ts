import { afterEach, beforeEach } from 'vitest';
import type { EntryKey } from '../repository/repository.ts';
import { type SampleFlow, sampleFlow } from './sample-flow.ts';

/** An entry that is new, and one that is published. */
export const KEY: EntryKey = { branch: 'ting-tao', column: 'news', id: '2026-03-14-kaifang-ri' };
export const OLD: EntryKey = { branch: 'ting-tao', column: 'news', id: '2026-01-01-jiu' };

/** A flow of its own for each test. */
export let sample: SampleFlow;
beforeEach(async () => {
	sample = await sampleFlow();
});
afterEach(() => sample.close());

/** What a test asks of it. */
export const flow = () => sample.desk.flow;
export const repository = () => sample.desk.repository;
export const mainText = async (key: EntryKey) => (await repository().entry(key))?.text;

/** Written by zhang, sent. */
export async function sent(key = KEY) {
	const draft = await sample.save(key, sample.person('zhang'), '开放日');
	await flow().submit(key, sample.person('zhang'));
	return draft;
}

/** And signed by wang. */
export async function signed(key = KEY) {
	const draft = await sent(key);
	return flow().sign(key, sample.person('wang'), draft.commit);
}

/** And live. */
export async function published(key = KEY) {
	await signed(key);
	await flow().publish(key, sample.person('wang'));
	return sample.reaches(key, 'live');
}
