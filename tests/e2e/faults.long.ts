import { join } from 'node:path';
import { test } from 'vitest';
import { damageCaches } from './damage.ts';
import { faultNetwork } from './fault-network.ts';
import { finished, killAtRandom } from './kill.ts';
import { ownTheme } from './own-theme.ts';

test('atomic: killed at 60 random moments, builds and rollbacks leave whole releases, and the next build repairs by itself', () =>
	killAtRandom(60, 19490101));

test('contained: each cache by itself, damaged, cut short or deleted, is made again without being asked for', async () => {
	const network = faultNetwork();
	const { state, history, media, theme, store, program } = network.layout;
	ownTheme(network.layout);
	network.write(1);
	await finished(network, 1);
	await damageCaches(network, [[state], [history], [media], [theme], [join(store, 'hub-search')], [program]], 1);
});
