import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { AUDIENCES } from '../scripts/build/layout.ts';
import { composeBranch } from '../src/compose/compose-branch.ts';
import { openSurroundings } from '../src/compose/surroundings.ts';
import { openMediaStore } from '../src/media/media-store.ts';
import { readBranch } from '../src/network/read-branch.ts';
import { readNetwork } from '../src/network/read-network.ts';
import { type Minute, minuteOf } from '../src/network/time.ts';
import { scratchFolder } from './scratch-folder.ts';

const CONTENT = 'content';
/** The two with consents that end or were withdrawn; each span takes a third of a second. */
const BRANCHES = ['shimen', 'dengta'];
const FIRST = '2025-01-01T00:00';
const LAST = '2029-01-01T00:00';

const before = (minute: Minute): Minute => minuteOf(new Date(Date.parse(`${minute}:00+08:00`) - 60_000));

test('what in the sample depends on time has its turn: from one turn to the minute before the next, nothing differs', async () => {
	const { settings } = readNetwork(CONTENT);
	const media = openMediaStore(scratchFolder());
	const surroundingsAt = new Map<Minute, ReturnType<typeof openSurroundings>>();
	const composedAt = async (slug: string, now: Minute, audience: (typeof AUDIENCES)[number]) => {
		const opened = surroundingsAt.get(now) ?? openSurroundings(CONTENT, settings!, media, now, { rules: [] });
		surroundingsAt.set(now, opened);
		return composeBranch(readBranch(CONTENT, slug, settings!).branch!, (await opened).surroundings, audience);
	};
	let spans = 0;
	const differing: string[] = [];
	for (const slug of BRANCHES) {
		for (const audience of AUDIENCES) {
			for (let from: Minute | undefined = FIRST; from && from < LAST; ) {
				const first = await composedAt(slug, from, audience);
				const until = first.due && first.due < LAST ? before(first.due) : LAST;
				const last = await composedAt(slug, until, audience);
				if (!isDeepStrictEqual(first, last)) differing.push(`${slug} for ${audience}, ${from} to ${until}`);
				spans++;
				from = first.due;
			}
		}
	}
	expect(spans).toBeGreaterThan(40);
	expect(differing).toEqual([]);
});
