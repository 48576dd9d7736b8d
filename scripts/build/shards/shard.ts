import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { replaceFile } from '../replace-file.ts';
import { branchSizes } from './committed.ts';
import { shareOut } from './share-out.ts';

/** One machine's part of a network: the `index`th of `count`, counted from 1. */
export interface Shard {
	index: number;
	count: number;
}

/** What a machine made: which part, and from what. Stands in its store when the part is finished. */
export type ShardRecord = z.output<typeof record>;

const record = z.object({
	shard: z.object({ index: z.int(), count: z.int() }),
	commit: z.string(),
	theme: z.string(),
	now: z.string(),
	slugs: z.array(z.string()),
	/** Branches that kept their last good release for a mistake. */
	kept: z.array(z.string()),
});

/** The branches of a part. */
export function slugsOf({ index, count }: Shard, content: string, slugs: string[]): string[] {
	const shares = shareOut(branchSizes(content, slugs), count);
	return slugs.filter((slug) => shares.get(slug) === index);
}

/** What was made in a store; undefined where no part was finished there. */
export function readShardRecord(store: string): ShardRecord | undefined {
	const file = fileOf(store);
	if (!existsSync(file)) return undefined;
	try {
		return record.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data;
	} catch {
		return undefined;
	}
}

/** Notes that a part is finished. */
export function writeShardRecord(store: string, made: ShardRecord): void {
	replaceFile(fileOf(store), JSON.stringify(made));
}

/** A store is about to become another one. */
export const forgetShardRecord = (store: string): void => rmSync(fileOf(store), { force: true });

const fileOf = (store: string): string => join(store, 'shard.json');
