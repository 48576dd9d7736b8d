import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { branchSettings } from '../../src/schema/branch.ts';
import { face } from '../../src/schema/face.ts';
import { settingsYaml } from '../settings-yaml.ts';
import type { NewBranch } from './draft.ts';

/** The files of a new branch by their names: in preparation, with remarks for whoever goes on by hand. */
export const filesOfBranch = ({ data }: Pick<NewBranch, 'data'>): Record<string, string> => ({
	'branch.yml': settingsYaml(branchSettings, { ...data, status: 'preparing' }),
	'face.yml': settingsYaml(face, {}),
});

/** Writes the folder of a new branch; never into one that is there. */
export function writeBranch(content: string, branch: NewBranch): void {
	const folder = join(content, 'branches', branch.slug);
	mkdirSync(join(content, 'branches'), { recursive: true });
	mkdirSync(folder);
	for (const [name, text] of Object.entries(filesOfBranch(branch))) writeFileSync(join(folder, name), text);
}
