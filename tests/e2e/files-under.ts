import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Layout, shelfOf } from '../../scripts/build/layout.ts';

/** Every file that readers get below a folder, links followed, by its path, with a digest of its bytes. */
function filesUnder(folder: string, path = ''): Record<string, string> {
	if (!existsSync(folder)) return {};
	const files: Record<string, string> = {};
	for (const name of readdirSync(folder).sort()) {
		const file = join(folder, name);
		const below = path ? `${path}/${name}` : name;
		if (statSync(file).isDirectory()) Object.assign(files, filesUnder(file, below));
		else files[below] = createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 16);
	}
	return files;
}

/** What the public and what members get of a network, file by file. */
export const readersGet = (layout: Layout): Record<string, string> =>
	Object.assign(
		{},
		...(['public', 'members'] as const).map((audience) =>
			Object.fromEntries(
				Object.entries(filesUnder(shelfOf(layout, audience).root)).map(([path, digest]) => [
					`${audience}: ${path}`,
					digest,
				]),
			),
		),
	);
