import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { layoutOf } from '../../../scripts/build/layout.ts';
import { environmentFor } from '../../../scripts/environment.ts';
import type { Desk } from '../desk.ts';
import { isPictureName } from './picture-name.ts';

/** Pictures that wait; the rest is encoded by the build when it meets them. */
const MOST_WAITING = 200;
const waiting = new Map<string, () => void>();
let all: Promise<unknown> = Promise.resolve();
let encoder: ChildProcess | undefined;
let count = 0;

/**
 * Encodes all sizes of a picture into the store that the build looks into, so that publishing need not wait for it.
 * In a process of its own that ends when nobody has sent a picture for a while: encoding takes more memory than all the
 * rest of the desk. What fails there is found again by the build.
 */
export function encodeAhead(
	{ options, repository, folders }: Pick<Desk, 'options' | 'repository' | 'folders'>,
	name: string,
	bytes: Uint8Array,
): void {
	if (!isPictureName(name) || waiting.size >= MOST_WAITING) return;
	const { media } = layoutOf(repository.content, options.publicRoot);
	all = Promise.all([all, encode(media, folders.scratch, bytes).catch((error: unknown) => console.error(error))]);
}

/** Resolves when nothing waits any more. */
export const encodedAhead = (): Promise<unknown> => all;

async function encode(media: string, scratch: string, bytes: Uint8Array): Promise<void> {
	mkdirSync(scratch, { recursive: true });
	const file = join(scratch, `picture-${++count}`);
	// On disk and no longer in memory, however many wait.
	writeFileSync(file, bytes);
	const done = new Promise<void>((resolve) => waiting.set(file, resolve));
	theEncoder().send({ media, file });
	await done;
}

function theEncoder(): ChildProcess {
	if (encoder?.connected) return encoder;
	const made = fork(join(import.meta.dirname, 'encode-worker.ts'), {
		env: environmentFor({ MALLOC_ARENA_MAX: '1' }),
		execArgv: [],
		stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
	});
	made.on('message', (file: string) => finish(file));
	made.once('exit', () => {
		if (encoder === made) encoder = undefined;
		for (const file of waiting.keys()) finish(file);
	});
	// The desk may end while pictures are encoded; the process then ends too.
	made.unref();
	made.channel?.unref();
	encoder = made;
	return made;
}

function finish(file: string): void {
	waiting.get(file)?.();
	waiting.delete(file);
	rmSync(file, { force: true });
}
