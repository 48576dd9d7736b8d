import { pathIn } from '../network/path-in.ts';
import type { Problem } from '../network/problem.ts';
import type { EntrySource } from '../network/read-entry.ts';
import { isVisible, type Minute } from '../network/time.ts';
import type { Topic } from '../schema/face.ts';
import type { Surroundings } from './compose-branch.ts';
import { composeEntry } from './compose-entry.ts';
import { linkTarget } from './link-target.ts';
import { pageAddresses } from './page-addresses.ts';
import { trustedHosts } from './trusted-hosts.ts';

/** Entries that nobody sees yet: drafts, and what comes later. */
export const hiddenAt = (entries: readonly EntrySource[], now: Minute): EntrySource[] =>
	entries.filter(({ data }) => !isVisible(data, now) && (data.expireAt ?? '9999') > now);

/**
 * What is wrong in the bodies and files of such entries; in drafts it is advice.
 * @param entries all that their site has.
 * @param folder that of their site below the hub: a branch's slug, or `shared`.
 */
export async function hiddenProblems(
	hidden: readonly EntrySource[],
	entries: readonly EntrySource[],
	topics: Topic[],
	folder: string,
	surroundings: Pick<Surroundings, 'network' | 'content'> & Parameters<typeof composeEntry>[2],
): Promise<Problem[]> {
	const { network, content } = surroundings;
	if (hidden.length === 0) return [];
	const addresses = pageAddresses([...entries], topics);
	const site = { folder, addresses, hub: network.address, trusted: trustedHosts(network) };
	const link = (written: string, page: string) => linkTarget(written, page, site);
	const found = hidden.map(async (entry) => {
		const { problems } = await composeEntry({ ...entry, isWithheld: false }, link, surroundings);
		const file = pathIn(content, entry.file);
		return problems.map((one): Problem => {
			const severity = entry.data.draft ? 'should-fix' : one.severity;
			return { ...one, severity, file };
		});
	});
	return (await Promise.all(found)).flat();
}
