import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { branchSettings } from '../../src/schema/branch.ts';
import { face } from '../../src/schema/face.ts';
import { settingsYaml } from '../settings-yaml.ts';
import type { NewBranch } from './draft.ts';

/** Writes the folder of a new branch; never into one that is there. */
export function writeBranch(content: string, { slug, data }: NewBranch): void {
	const folder = join(content, 'branches', slug);
	mkdirSync(join(content, 'branches'), { recursive: true });
	mkdirSync(folder);
	writeFileSync(join(folder, 'branch.yml'), settingsYaml(branchSettings, { ...data, status: 'preparing' }));
	writeFileSync(join(folder, 'face.yml'), settingsYaml(face, {}));
}
