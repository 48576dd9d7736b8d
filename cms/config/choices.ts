import type { Face } from '../../src/schema/face.ts';
import type { NetworkSettings } from '../../src/schema/network.ts';
import type { Person } from '../../src/schema/people.ts';
import type { Choices } from './field.ts';

/** What an entry or the settings of a branch may name; of the network: without a branch. */
export function choicesFor(
	face: Pick<Face, 'topics'>,
	{ topics, shared, committees }: Pick<NetworkSettings, 'topics' | 'shared' | 'committees'>,
	people: ReadonlyMap<string, Person>,
	branches: ReadonlyMap<string, string> = new Map(),
): Choices {
	const titled = ({ id, title }: { id: string; title: string }) => ({ value: id, label: title });
	const own = new Set(face.topics.map(({ id }) => id));
	return {
		topics: [...face.topics, ...topics.filter(({ id }) => !own.has(id))].map(titled),
		shared: shared.map(titled),
		committees: committees.map(({ id, name }) => ({ value: id, label: name })),
		branches: [...branches].map(([value, label]) => ({ value, label })),
		people: [...people].filter(([, { withdrawn }]) => !withdrawn).map(([id, { name }]) => ({ value: id, label: name })),
	};
}
