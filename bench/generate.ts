import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { commitAll } from './content/commit.ts';
import { vocabularyProse } from './content/prose.ts';
import { proseFromTexts } from './content/texts.ts';
import { writeNetwork } from './content/write-network.ts';

/** What `bench generate` can be told. */
export interface GenerateOptions {
	branches: number;
	entries: number;
	out: string;
	texts?: string | undefined;
	seed?: number;
	search?: 'none' | 'literal' | 'pagefind';
	pictures?: number;
	git?: boolean;
}

/** Writes a network of invented branches into an empty folder and commits it. */
export async function generate({
	branches,
	entries,
	out,
	texts,
	seed = 1,
	search = 'none',
	pictures = 0,
	git = true,
}: GenerateOptions): Promise<void> {
	const folder = resolve(out);
	if (existsSync(folder) && readdirSync(folder).length > 0)
		throw new Error(`${folder} is not empty; name a new folder`);
	const prose = texts ? proseFromTexts(resolve(texts)) : vocabularyProse;
	await writeNetwork(folder, { branches, entries, seed, search, pictures, prose });
	if (git) await commitAll(folder);
}
