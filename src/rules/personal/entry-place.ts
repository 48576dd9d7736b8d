import type { EntrySource } from '../../network/read-entry.ts';
import { openYaml } from '../../network/yaml-position.ts';

/** The place of a field of an entry, for rules that judge a whole branch. */
export function entryPlace({ file, yaml }: EntrySource, path: (string | number)[]) {
	return { file, ...openYaml(yaml).positionOf(path), field: path.join('.') };
}

/** Whether anybody but its writer is to see an entry, today or later. */
export function isForReaders({ data }: EntrySource, today: string): boolean {
	return !data.draft && (data.expireAt ?? '9999') > today;
}
