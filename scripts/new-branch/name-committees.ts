import { readFileSync, writeFileSync } from 'node:fs';
import { parseDocument } from 'yaml';
import type { Committee } from '../../src/schema/network.ts';
import type { Draft } from './draft.ts';
import { makeSlug } from './make-slug.ts';

/**
 * A roster names committees 上级党组织 as people call them; `branch.yml` holds their ids.
 * Puts the ids into the drafts and returns the committees the network does not have yet.
 */
export function nameCommittees(drafts: Draft[], committees: Committee[]): Committee[] {
	const known = [...committees];
	for (const { data } of drafts) {
		if (typeof data.committee !== 'string') continue;
		const written = plain(data.committee);
		const found = known.find(({ id, name }) => id === written || plain(name) === written);
		const committee = found ?? { id: makeSlug(written, (id) => known.some((one) => one.id === id)), name: written };
		if (!found) known.push(committee);
		data.committee = committee.id;
	}
	return known.slice(committees.length);
}

/** Adds committees to `network.yml` and leaves everything else in it as it is, remarks included. */
export function addCommittees(file: string, committees: Committee[]): void {
	if (committees.length === 0) return;
	const document = parseDocument(readFileSync(file, 'utf8'));
	const written = document.toJS().committees ?? [];
	document.setIn(['committees'], document.createNode([...written, ...committees]));
	writeFileSync(file, document.toString({ lineWidth: 0 }));
}

const plain = (text: string): string => text.normalize('NFKC').trim();
