import type { EntryKey } from '../repository/repository.ts';

/** Where an entry is written at the desk. */
export const writeAddress = ({ branch, column, id }: EntryKey): string =>
	`/write/${branch}/#/collections/${column}/entries/${id}/index`;

/** Where a new one is begun. */
export const newAddress = (branch: string, column: string): string => `/write/${branch}/#/collections/${column}/new`;
