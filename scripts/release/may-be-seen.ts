import { faceOf } from '../../src/compose/audience.ts';
import { entryPath } from '../../src/network/addresses.ts';
import { readBranch } from '../../src/network/read-branch.ts';
import type { EntrySource } from '../../src/network/read-entry.ts';
import type { SharedSource } from '../../src/network/read-shared.ts';
import { isVisible, type Minute } from '../../src/network/time.ts';
import type { Audience } from '../../src/schema/entry.ts';
import { minutesFor, type NetworkSettings } from '../../src/schema/network.ts';
import type { Person } from '../../src/schema/people.ts';
import { minutesOf, unreadOf } from '../build/hold-back.ts';
import type { Layout } from '../build/layout.ts';
import { agreedBy, type Showing } from '../build/taken-back.ts';

/** What is the same for every branch that is asked about. */
export interface Around {
	layout: Layout;
	network: NetworkSettings;
	shared: SharedSource;
	now: Minute;
}

/** What may be seen of a branch now by what is written, whether it was built or not; nothing where its settings cannot be read. */
export function mayBeSeen({ layout, network, shared, now }: Around, slug: string): Showing | undefined {
	const { branch: source, problems } = readBranch(layout.content, slug, network);
	if (!source) return undefined;
	const { status } = source.settings;
	const opened = new Set(source.columns.flatMap(({ id, isShared }) => (isShared ? [id] : [])));
	const entries = [...source.entries, ...shared.entries.filter(({ column }) => opened.has(column.id))];
	const present = entries.filter((entry) => isVisible(entry.data, now));
	const mistakes = problems.filter(({ severity }) => severity === 'must-fix');
	const rightsOf = ({ column }: EntrySource) => ({
		people: column.isShared ? NOBODY : source.people,
		minutesFor: minutesFor(network),
	});
	const shownTo = (reader: Audience): string[] => {
		if (reader === 'public' && status !== 'live') return [];
		const seen = present.flatMap((entry) => {
			const face = faceOf(entry, reader, rightsOf(entry), now);
			if (!face) return [];
			const path = entryPath(entry.column.id, entry.id);
			return entry.collection === 'records' && !face.isWithheld ? [path, minutesOf(path)] : [path];
		});
		return [...seen, ...unreadOf({ layout, now }, source, mistakes, reader)];
	};
	return {
		shown: { public: shownTo('public'), members: shownTo('members') },
		agreed: agreedBy(source.people, now),
		...(status !== 'preparing' && { release: slug }),
		...(status !== 'live' && status !== 'preparing' && { closed: { slug, name: source.settings.name, status } }),
	};
}

const NOBODY: ReadonlyMap<string, Person> = new Map();
