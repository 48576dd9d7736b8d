import type { NetworkSettings } from '../../src/schema/network.ts';
import type { Person } from '../../src/schema/people.ts';
import type { BranchOverview } from '../desk/network-overview.ts';
import type { Choices } from './field.ts';

/** What an entry or `face.yml` of a branch may name. */
export function choicesFor(
	{ face }: Pick<BranchOverview, 'face'>,
	{ topics, shared, committees }: Pick<NetworkSettings, 'topics' | 'shared' | 'committees'>,
	people: ReadonlyMap<string, Person>,
): Choices {
	const titled = ({ id, title }: { id: string; title: string }) => ({ value: id, label: title });
	const own = new Set(face.topics.map(({ id }) => id));
	return {
		topics: [...face.topics, ...topics.filter(({ id }) => !own.has(id))].map(titled),
		shared: shared.map(titled),
		committees: committees.map(({ id, name }) => ({ value: id, label: name })),
		people: [...people].filter(([, { withdrawn }]) => !withdrawn).map(([id, { name }]) => ({ value: id, label: name })),
	};
}
