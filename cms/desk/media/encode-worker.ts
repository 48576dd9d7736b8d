import { rmSync } from 'node:fs';
import { openMediaStore } from '../../../src/media/media-store.ts';

/** Without work for so long this process ends and gives all its memory back. */
const IDLE = 20_000;

let last: Promise<unknown> = Promise.resolve();
let end = setTimeout(() => process.exit(), IDLE);

process.on('disconnect', () => process.exit());
process.on('message', ({ media, file }: { media: string; file: string }) => {
	clearTimeout(end);
	last = last.then(async () => {
		await openMediaStore(media)
			.picture(file)
			.catch((error: unknown) => console.error(error));
		rmSync(file, { force: true });
		// A desk that was killed hears nothing.
		process.send?.(file, undefined, undefined, () => undefined);
		clearTimeout(end);
		end = setTimeout(() => process.exit(), IDLE);
	});
});
