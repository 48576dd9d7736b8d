import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { measureShards, type Sharded } from './scale/measure-shards.ts';
import { type Measured, measureSize, type Size } from './scale/measure-size.ts';
import { printBuilds, printPhases, printShards, printSpace } from './scale/print.ts';
import { requireRoom } from './scale/room.ts';
import { removeFolder, scratchFolder } from './scratch.ts';
import { figure } from './table.ts';

/** What `bench scale` can be told. */
export interface ScaleOptions extends Omit<Size, 'branches'> {
	branches: number[];
	/** Also builds each network in so many parts, as so many machines would, and merges them. */
	shards?: number;
	json?: string;
}

/** Builds networks of growing size and publishes changes in each; prints how time, memory, disk and every phase grow. */
export async function scale({ branches, shards, json, ...size }: ScaleOptions): Promise<void> {
	const scratch = scratchFolder();
	requireRoom(scratch, Math.max(...branches) * size.entries);
	const measured: Measured[] = [];
	const sharded: Sharded[] = [];
	const inFolder = async <T>(name: string, work: (folder: string) => Promise<T>): Promise<T> => {
		const folder = join(scratch, name);
		mkdirSync(folder);
		const result = await work(folder);
		removeFolder(folder);
		return result;
	};
	for (const count of branches) {
		const each = { ...size, branches: count };
		measured.push(await inFolder(`whole-${count}`, (folder) => measureSize(folder, each)));
		if (shards) sharded.push(await inFolder(`parts-${count}`, (folder) => measureShards(folder, each, shards)));
		// What is measured is not lost when a larger network does not fit.
		if (json) writeFileSync(json, `${JSON.stringify({ measured, sharded }, null, '\t')}\n`);
	}
	const search = size.search ? 'on' : 'off';
	console.log(`\nBranches of ${size.entries} entries, search ${search}; one change: median of ${size.runs}`);
	console.log(`load ${figure(loadavg()[0], 1)} on ${availableParallelism()} cores`);
	for (const part of [printBuilds(measured), printSpace(measured), printPhases(measured), ...sharded.map(printShards)])
		console.log(`\n${part}`);
}
