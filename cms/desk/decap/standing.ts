import type { EntryKey, StoredEntry } from '../repository/repository.ts';
import type { Call } from './call.ts';

/** An entry as whoever writes it has it: its draft, else what is published. */
export const standing = async ({ desk }: Pick<Call, 'desk'>, key: EntryKey): Promise<StoredEntry | undefined> =>
	(await desk.repository.draft(key)) ?? desk.repository.entry(key);
