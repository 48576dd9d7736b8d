import type { EntryKey } from '../repository/repository.ts';

/** An entry in one word, `branch/column/id`: what takes turns by name, and the end of its address at the desk. */
export const entryName = ({ branch, column, id }: EntryKey): string => `${branch}/${column}/${id}`;
