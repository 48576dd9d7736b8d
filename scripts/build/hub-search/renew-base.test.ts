import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Branches, filesIn, indexedNetwork } from '../../../tests/indexed-network.ts';
import { withLock } from '../lock.ts';
import { baseNeed } from './limits.ts';
import { renewBase } from './renew-base.ts';

const DAY = '2026-11-21';
const FULL = 80_000;
const slugs = Array.from({ length: 70 }, (_, at) => `b${10 + at}`);
const quiet = () => {};

const written = slugs.map((slug) => {
	const old = { path: 'news/1/', title: `${slug}开放日`, body: '大家来看江景', date: '2026-03-04' };
	return { slug, old: [old], changed: [old, { ...old, path: 'news/2/', title: `${slug}新事` }] };
});

/** Branches of which the first ones have something new. */
const after = (changes: number): Branches =>
	Object.fromEntries(written.map(({ slug, old, changed }, at) => [slug, at < changes ? changed : old]));

/** A network of which so many branches were published by themselves, one after the other. */
function publishedOneByOne(changes: number) {
	const one = indexedNetwork();
	one.publish(after(0), DAY, FULL);
	const [base = []] = [one.listed()];
	for (let count = 1; count <= changes; count++) one.publish(after(count), DAY, FULL, true);
	return { ...one, base };
}

/** What a first build makes. */
function fresh(branches: Branches) {
	const one = indexedNetwork();
	one.publish(branches, DAY, FULL);
	return one;
}

const hasBase = (listed: string[], base: string[]) => base.every((version) => listed.includes(version));

test('whoever publishes a branch waits for a few branches to be indexed, however many were published before, and everything is found', async () => {
	const { publish, find, listed, base, layout } = publishedOneByOne(30);
	expect(hasBase(listed(), base)).toBe(true);
	expect(listed().length - base.length).toBe(8);
	expect(baseNeed(layout, DAY)).toBe('idle');
	expect(await find('新事')).toHaveLength(30);
	expect(await find('江景')).toHaveLength(100);
	expect(publish(after(31), DAY, FULL, true)).toEqual({ segments: 1 });
	expect(baseNeed(layout, DAY)).toBe('busy');
	// A branch that is published again is taken out of where it was.
	const again = { ...after(31), b10: [...after(31).b10!, { path: 'news/3/', title: '又一件', date: DAY }] };
	publish(again, DAY, FULL, true);
	expect(await find('b10')).toHaveLength(2);
	expect(await find('又一件')).toEqual(['b10/news/3/']);
});

test('a build of everything makes the base anew; one of a part does when there is too much', () => {
	const { publish, listed, base, served } = publishedOneByOne(30);
	publish(after(30), DAY, FULL);
	expect(hasBase(listed(), base)).toBe(false);
	expect(listed()).toEqual(fresh(after(30)).listed());
	publish(after(30), '2026-11-22', FULL);
	expect(filesIn(served)).toEqual(filesIn(fresh(after(30)).served));

	const much = publishedOneByOne(60);
	expect(hasBase(much.listed(), much.base)).toBe(true);
	much.publish(after(61), DAY, FULL, true);
	expect(hasBase(much.listed(), much.base)).toBe(false);
});

test('a base is made beside the builds, and is the one a first build would make', async () => {
	const { layout, served, publish, listed } = publishedOneByOne(17);
	expect(await renewBase(layout, { day: DAY, full: FULL })).toBe(true);
	expect(baseNeed(layout, DAY)).toBe('none');
	expect(await renewBase(layout, { day: DAY, full: FULL })).toBe(false);
	expect(listed()).toEqual(fresh(after(17)).listed());
	expect(publish(after(17), '2026-11-22', FULL)).toEqual({ segments: 0 });
	expect(filesIn(served)).toEqual(filesIn(fresh(after(17)).served));
	expect(readdirSync(join(layout.store, 'hub-search')).filter((name) => name.startsWith('aside'))).toEqual([]);
});

test('what is published while a base is made stays in the delta', async () => {
	const { layout, publish, find, listed, base } = publishedOneByOne(17);
	const renewed = await withLock(layout, quiet, async () => {
		const renewing = renewBase(layout, { day: DAY, full: FULL });
		publish(after(18), DAY, FULL, true);
		return { renewing };
	});
	expect(await renewed.renewing).toBe(true);
	expect(hasBase(listed(), base)).toBe(false);
	expect(await find('新事')).toHaveLength(18);
	expect(await find('b27')).toHaveLength(2);
	publish(after(18), DAY, FULL, true);
	expect(await find('江景')).toHaveLength(88);
});

test('where something is taken away while a base is made, that base is thrown away', async () => {
	const taken = { ...after(17), b10: after(0).b10! };
	for (const next of [taken, { ...taken, b11: [...after(17).b11!, { path: 'news/9/', title: '再来' }] }]) {
		const { layout, publish, served } = publishedOneByOne(17);
		const { renewing } = await withLock(layout, quiet, async () => {
			const renewing = renewBase(layout, { day: DAY, full: FULL });
			publish(taken, DAY, FULL, true);
			publish(next, DAY, FULL, true);
			return { renewing };
		});
		expect(await renewing).toBe(false);
		publish(next, '2026-11-22', FULL);
		expect(filesIn(served).some(([file]) => file.startsWith('/aside'))).toBe(false);
		expect(filesIn(served)).toEqual(filesIn(fresh(next).served));
	}
});

test('words that were altered are gone from every file a day later, whoever makes the base', async () => {
	const { layout, publish, served } = publishedOneByOne(2);
	const altered = { ...after(2), b10: [{ ...after(2).b10![0]!, body: '另一句话' }, after(2).b10![1]!] };
	publish(altered, DAY, FULL, true);
	expect(baseNeed(layout, DAY)).toBe('none');
	expect(baseNeed(layout, '2026-11-22')).toBe('idle');
	expect(await renewBase(layout, { day: '2026-11-22', full: FULL })).toBe(true);
	expect(filesIn(served)).toEqual(filesIn(fresh(altered).served));
});

test('a reader finds the files of an earlier index until there have been two others; of one that had what was taken away nothing', () => {
	const { publish, listed, served } = publishedOneByOne(1);
	const [first = ''] = listed();
	const isThere = () => existsSync(join(served, first, 'head.bin'));
	for (const [changes, expected] of [
		[2, true],
		[3, true],
		[3, true],
		[4, false],
	] as const) {
		publish(after(changes), DAY, FULL, true);
		expect([changes, isThere()]).toEqual([changes, expected]);
	}
	const [last = ''] = listed();
	publish(after(5), DAY, FULL, true);
	expect(existsSync(join(served, last))).toBe(true);
	publish(after(0), DAY, FULL, true);
	expect(filesIn(served)).toEqual(filesIn(fresh(after(0)).served));
});
