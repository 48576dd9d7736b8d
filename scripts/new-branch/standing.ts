import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readSettings } from '../../src/network/read-settings.ts';
import { branchSettings } from '../../src/schema/branch.ts';

/** The branches that a network has already. */
export interface Standing {
	hasSlug(slug: string): boolean;
	slugOfName(name: string): string | undefined;
}

/** Looks at what stands in `branches/`, folders that are no valid branches included. */
export function standingIn(content: string): Standing {
	const folder = join(content, 'branches');
	const slugs = new Set(existsSync(folder) ? readdirSync(folder) : []);
	const names = new Map<string, string>();
	for (const slug of slugs) {
		const settings = readSettings(join(folder, slug, 'branch.yml'), branchSettings, () => {});
		if (settings) names.set(settings.name, slug);
	}
	return { hasSlug: (slug) => slugs.has(slug), slugOfName: (name) => names.get(name) };
}
