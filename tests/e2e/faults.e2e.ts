import { truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { breakBranches } from './broken-branches.ts';
import { filesIn } from './damage.ts';
import { faultNetwork } from './fault-network.ts';
import { finished, killAtRandom } from './kill.ts';
import { faultsIn } from './whole-root.ts';

test(
	'guarantee 1, atomic: killed at 8 random moments, builds and rollbacks leave whole releases, and the next build repairs by itself',
	() => killAtRandom(8, 20261121),
	300_000,
);

test('guarantee 4, contained: pages and manifests that were damaged are found and put right by “release verify --restore”', async () => {
	const network = faultNetwork();
	const { layout } = network;
	network.write(1);
	await finished(network, 1);
	const files = filesIn(join(layout.releases, 'wutong'));
	truncateSync(files.find((file) => file.endsWith('/news/index.html'))!, 100);
	expect(faultsIn(layout)).toEqual([expect.stringContaining('news/index.html is not what was made')]);
	truncateSync(files.find((file) => file.endsWith('manifest.json'))!, 100);
	expect((await network.run('release', ['verify'])).code).toBe(1);
	const { code, output } = await network.run('release', ['verify', '--restore']);
	expect([code, output]).toEqual([0, output]);
	await finished(network, 1);
});

test('guarantee 4, contained: of 24 branches 4 are broken: 20 are released, 4 stay at their last good release, and every reason is named', () =>
	breakBranches(24, 4));
