import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { type FaultNetwork, faultNetwork, randoms, SLUGS, startReaders } from './fault-network.ts';
import { faultsIn, leftoversIn } from './whole-root.ts';

/** Kills builds and rollbacks at this many moments while readers read, and looks each time at what they get. */
export async function killAtRandom(times: number, seed: number): Promise<void> {
	const network = faultNetwork();
	const { layout } = network;
	network.write(1);
	await finished(network, 1);
	const readers = await startReaders(layout);
	const random = randoms(seed);
	const killed = new Map<string, number>();
	// How long each takes on this machine, now.
	const lasting = { build: 1500, release: 800 };
	let version = 1;
	for (let time = 1; time <= times; time++) {
		version++;
		const some = SLUGS.filter(() => random() < 0.7);
		network.write(version, some.length > 0 ? some : SLUGS);
		const committed = network.committed();
		const script = random() < 0.75 ? 'build' : 'release';
		const args = script === 'build' ? [] : ['rollback', '--branch', SLUGS[Math.floor(random() * SLUGS.length)]!];
		const moment = random() * lasting[script];
		const { code, milliseconds, output } = await network.run(script, args, { killAfter: moment });
		if (code === null) killed.set(script, (killed.get(script) ?? 0) + 1);
		else lasting[script] = (lasting[script] + milliseconds) / 2;
		const told = `${script}, killed after ${Math.round(moment)} ms (${time} of ${times}, seed ${seed}) ${output}`;
		expect([told, faultsIn(layout)]).toEqual([told, []]);
		expect(network.committed()).toBe(committed);
		// The next run repairs what this one left; three times in four it is killed as well.
		if (time % 4 === 0) {
			network.write(++version);
			await finished(network, version);
		}
	}
	network.write(++version);
	await finished(network, version);
	expect(killed.get('build') ?? 0).toBeGreaterThan(times / 3);
	const { faults, replies, versions } = await readers.stop();
	expect(faults).toEqual([]);
	expect(replies).toBeGreaterThan(100);
	expect(versions.size).toBeGreaterThan(2);
}

/** A build that nobody disturbs makes everything as it should be, without any help. */
export async function finished(network: FaultNetwork, version: number): Promise<void> {
	const { code, output } = await network.run('build');
	expect([code, output]).toEqual([0, output]);
	expect(faultsIn(network.layout)).toEqual([]);
	expect(leftoversIn(network.layout).join('\n')).toBe('');
	for (const slug of SLUGS)
		expect(readFileSync(join(network.layout.publicRoot, slug, 'news/index.html'), 'utf8')).toContain(`第${version}版`);
}
