import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { layoutOf } from '../../scripts/build/layout.ts';
import { minuteOf } from '../../src/network/time.ts';
import { generate } from '../generate.ts';
import { figure } from '../table.ts';
import { type Built, build, compileBefore, placeIn, type Size } from './measure-size.ts';

/** The parts of one network, built one after the other as if each had a machine of its own, and putting them together. */
export interface Sharded {
	branches: number;
	parts: Built[];
	merge: Built;
}

/** Builds a network in so many parts and merges them. */
export async function measureShards(
	scratch: string,
	{ branches, entries, search }: Size,
	count: number,
): Promise<Sharded> {
	const { content } = placeIn(scratch);
	await generate({ branches, entries, search: search ? 'literal' : 'none', out: content });
	const now = minuteOf(new Date());
	const parts: Built[] = [];
	const stores: string[] = [];
	for (let index = 1; index <= count; index++) {
		const place = placeIn(scratch, `part-${index}`);
		stores.push(layoutOf(content, place.out).store);
		await compileBefore(place);
		parts.push(await build(place, { more: ['--shard', `${index}/${count}`, '--now', now] }));
		console.error(`part ${index} of ${count}: ${figure(parts.at(-1)!.cost.seconds, 1)} s`);
	}
	const whole = placeIn(scratch, 'merged');
	await compileBefore(whole);
	const merge = await build(whole, { more: ['--merge', ...stores, '--now', now] });
	console.error(`merged: ${figure(merge.cost.seconds, 1)} s`);
	for (const store of stores) rmSync(join(store, '..'), { recursive: true });
	return { branches, parts, merge };
}
