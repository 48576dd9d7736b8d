import { hash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldEntries } from './fold-entries.ts';
import { END } from './format.ts';
import { bytesOf, markedIn, markSlots } from './mark-slots.ts';
import { FORMAT } from './segments.ts';
import { Sieve } from './sieve.ts';
import { SLOTS, spread } from './slots.ts';
import { writeSieve } from './write-sieve.ts';

/** A sieve of these texts, each a segment of its own. */
function sieveOf(texts: Uint16Array[]) {
	const files = new Map<string, Uint8Array>();
	const asked: string[] = [];
	const marked = texts.map((units) => markedIn(bytesOf(markSlots(units))));
	const told = writeSieve(marked, (file, bytes) => files.set(`v/${file}.bin`, bytes.slice()));
	const load = async (path: string) => {
		asked.push(path);
		return files.get(path)!;
	};
	return { sieve: new Sieve({ version: 'v', ...told }, load), told, asked };
}

const characters = fc.string({
	unit: fc.constantFrom('党', '员', '服', '务', '，', 'a', 'B', '２', '𠮷', '😀', '黨', '饕', 'é'),
	maxLength: 40,
});
const entries = fc.array(fc.record({ title: characters, body: characters, about: characters, path: fc.constant('') }), {
	maxLength: 3,
});

test('whatever stands in a segment, of whatever length, with halves of characters and spelt titles, passes the sieve', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.array(entries, { minLength: 1, maxLength: 8 }),
			fc.nat(),
			fc.nat(),
			fc.integer({ min: 1, max: 20 }),
			async (segments, which, from, length) => {
				const texts = segments.map((all) => foldEntries(all).units);
				const { sieve } = sieveOf(texts);
				const at = which % texts.length;
				const runs = String.fromCharCode(...texts[at]!).split(END);
				const run = runs[from % runs.length]!;
				const begin = from % Math.max(1, run.length);
				const text = run.slice(begin, begin + length);
				const may = await sieve.mayHave(text);
				texts.forEach((units, segment) => {
					const has = String.fromCharCode(...units).includes(text);
					if (has) expect((may >> segment) & 1, JSON.stringify([text, segment])).toBe(1);
				});
			},
		),
		{ numRuns: 150 },
	);
});

/** Texts in which hardly anything repeats itself, or everything does. */
const prose = (length: number, kinds: number, seed: number) =>
	Uint16Array.from({ length }, (_, at) => 0x4e00 + ((spread(at + seed) >>> 7) % kinds));

test('a small segment beside a large one passes, and what neither has mostly does not: of four files', async () => {
	const texts = [prose(60_000, 3000, 1), prose(50, 3000, 5), prose(60_000, 3000, 90_000)];
	const { sieve, told, asked } = sieveOf(texts);
	expect(told.fileCount).toBeGreaterThan((texts[1]!.length * 4) / SLOTS);
	let passed = 0;
	for (let at = 0; at < 200; at++) {
		const [segment, length] = [at % 3, 1 + (at % 12)];
		const text = String.fromCharCode(...texts[segment]!.subarray(at % 40, (at % 40) + length));
		expect((await sieve.mayHave(text)) & (1 << segment), text).not.toBe(0);
		asked.length = 0;
		passed += (await sieve.mayHave([...text].reverse().join('').padEnd(4, '饕餮鬣'))) & 7 ? 1 : 0;
		expect(asked.length).toBeLessThanOrEqual(4);
	}
	expect(passed).toBeLessThan(20);
});

test('whoever marks otherwise gives it another format, for what was marked before is read on', () => {
	const marked = bytesOf(markSlots(prose(3000, 900, 1)));
	expect({ [FORMAT]: hash('sha256', marked, 'hex').slice(0, 8) }, 'raise FORMAT').toEqual({ 8: '7637811b' });
});

test('the more a text repeats itself, the longer are the parts that are known of it', () => {
	const varied = markSlots(prose(300_000, 20_000, 1));
	const repeated = markSlots(prose(300_000, 20_000, 1).map((_, at, all) => all[at % 9000]!));
	expect([varied.longest, repeated.longest]).toEqual([3, 7]);
});
