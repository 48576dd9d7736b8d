import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { layoutOf } from '../../../scripts/build/layout.ts';
import { openMediaStore } from '../../../src/media/media-store.ts';
import type { Desk } from '../desk.ts';
import { isPictureName } from './picture-name.ts';

/** Pictures that wait; the rest is encoded by the build when it meets them. */
const MOST_WAITING = 200;
let waiting = 0;
let last: Promise<unknown> = Promise.resolve();

/**
 * Encodes all sizes of a picture into the store that the build looks into, so that publishing need not wait for it.
 * In the background, one after the other; what fails here is found again by the build.
 */
export function encodeAhead(
	{ options, repository }: Pick<Desk, 'options' | 'repository'>,
	name: string,
	bytes: Uint8Array,
): void {
	if (!isPictureName(name) || waiting >= MOST_WAITING) return;
	waiting += 1;
	const { media } = layoutOf(repository.content, options.publicRoot);
	last = last
		.then(() => encode(media, bytes))
		.catch((error: unknown) => console.error(error))
		.finally(() => {
			waiting -= 1;
		});
}

/** Resolves when nothing waits any more. */
export const encodedAhead = (): Promise<unknown> => last;

async function encode(media: string, bytes: Uint8Array): Promise<void> {
	const folder = await mkdtemp(join(tmpdir(), 'desk-picture-'));
	try {
		const file = join(folder, 'picture');
		await writeFile(file, bytes);
		await openMediaStore(media).picture(file);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
