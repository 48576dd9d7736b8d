import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { layoutOf } from '../../scripts/build/layout.ts';
import { changeEntry, expectShown } from '../change-entry.ts';
import { generate } from '../generate.ts';
import type { Cost } from '../measure.ts';
import { median } from '../median.ts';
import type { BuildReport } from '../ours/contend.ts';
import { type Place, publishAsProcess } from '../ours/publisher.ts';
import { figure } from '../table.ts';
import { type Space, spaceOf } from './space.ts';
import { timeSteps } from './steps.ts';

/** How large a network to measure, and what with it. */
export interface Size {
	branches: number;
	entries: number;
	search: boolean;
	/** One change counts as the median of so many. */
	runs: number;
	/** Also changes what stands on every page. */
	wide: boolean;
}

/** A build: what it cost, seen from outside, and the seconds of its phases. */
export interface Built {
	cost: Cost;
	phases: Record<string, number>;
	pages: number;
}

/** What a network of one size came to. */
export interface Measured {
	branches: number;
	cold: Built;
	unchanged: Built;
	change: Built;
	wide?: Built;
	/** Seconds of steps by themselves. */
	steps: Record<string, number>;
	space: { content: Space; site: Space };
}

const EVERY = 30_000;

/** Writes a network, builds it from nothing, again, and after one change after the other. */
export async function measureSize(scratch: string, size: Size): Promise<Measured> {
	const { branches, entries, search, runs, wide } = size;
	const place = placeIn(scratch);
	const { content, out } = place;
	const say = (text: string) => console.error(`${figure(branches)} branches: ${text}`);
	await generate({ branches, entries, search: search ? 'literal' : 'none', out: content });
	say('written');
	await compileBefore(place);
	const cold = await build(place, { ofAll: branches, say });
	say(`cold ${inShort(cold)}`);
	const space = { content: spaceOf(content), site: spaceOf(join(out, '..')) };
	const unchanged = await build(place);
	say(`nothing changed ${inShort(unchanged)}`);
	const changes: Built[] = [];
	for (let run = 0; run < runs + 1; run++) {
		const change = changeEntry(content, (run * 7) % branches, run);
		const built = await build(place, { most: 2 });
		expectShown(out, change);
		// The first one compiles what later ones find compiled.
		if (run > 0) changes.push(built);
	}
	const change = middle(changes);
	say(`one change ${inShort(change)}`);
	const steps = await timeSteps(content, out, branches);
	if (!wide) return { branches, cold, unchanged, change, steps, space };
	changeNetwork(content);
	const renamed = await build(place, { ofAll: branches, say });
	say(`a change of all pages ${inShort(renamed)}`);
	return { branches, cold, unchanged, change, wide: renamed, steps, space };
}

/** Compiles theme and programs, which every machine keeps that has built once, by building a network of one entry. */
export async function compileBefore(place: Place): Promise<void> {
	const content = `${place.content}-of-one`;
	if (!existsSync(content)) await generate({ branches: 1, entries: 1, out: content });
	await publishAsProcess({ ...place, content });
}

/** Where a network of its own is written and built, below a scratch folder. */
export const placeIn = (scratch: string, name = 'out'): Place => ({
	content: join(scratch, 'content'),
	out: join(scratch, name, 'dist'),
	log: join(scratch, 'log.txt'),
	json: join(scratch, 'report.json'),
});

/**
 * Runs one build.
 * @param most so many sites may be rendered: more means that `src/` was changed while this was measured.
 * @param say is told every half a minute how many of all branches have a release.
 */
export async function build(
	place: Place,
	{
		most,
		ofAll,
		say,
		more = [],
	}: { most?: number; ofAll?: number; say?: (text: string) => void; more?: string[] } = {},
): Promise<Built> {
	const { releases } = layoutOf(place.content, place.out);
	const tell = () => say?.(`${figure(namesIn(releases).length)} of ${figure(ofAll ?? 0)} built`);
	const timer = say && setInterval(tell, EVERY);
	const cost = await publishAsProcess(place, ...more).finally(() => clearInterval(timer));
	const { seconds, pages, rendered } = JSON.parse(readFileSync(place.json, 'utf8')) as BuildReport;
	if (most !== undefined && rendered.length > most)
		throw new Error(`${rendered.length} sites were rendered: was src/ changed meanwhile?`);
	return { cost, phases: seconds, pages };
}

/** Cost and phases in the middle, each by itself. */
function middle(all: Built[]): Built {
	const names = [...new Set(all.flatMap(({ phases }) => Object.keys(phases)))];
	const of = (name: string) => median(all.map(({ phases }) => ({ seconds: phases[name] ?? 0 }))).seconds;
	return {
		cost: median(all.map(({ cost }) => cost)),
		phases: Object.fromEntries(names.map((name) => [name, of(name)])),
		pages: all[0]?.pages ?? 0,
	};
}

/** The name of the network stands in every header. */
function changeNetwork(content: string): void {
	const file = join(content, 'network.yml');
	writeFileSync(file, readFileSync(file, 'utf8').replace(/^name: (.*)$/m, 'name: $1站'));
}

const inShort = ({ cost: { seconds, cpuSeconds, peakMB } }: Built): string =>
	`${figure(seconds, 2)} s (${figure(cpuSeconds, 2)} s of CPU), ${figure(peakMB)} MB`;

function namesIn(folder: string): string[] {
	try {
		return readdirSync(folder);
	} catch {
		return [];
	}
}
