import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { editorFiles } from './editor-files.ts';

const TEMPLATE = join(import.meta.dirname, 'template');

/** Why a network cannot be made in this folder, in one sentence; undefined when it can. */
export function refuseFolder(folder: string): string | undefined {
	if (!existsSync(folder)) return undefined;
	if (!statSync(folder).isDirectory()) return `${folder} 是一个文件，请换一个文件夹。`;
	return readdirSync(folder).length > 0 ? `${folder} 里已经有文件，请换一个空的或新的文件夹。` : undefined;
}

/** Writes the files of a content repository that has no branches yet. */
export function writeNetwork(folder: string, networkYaml: string): void {
	const files: Record<string, string> = {
		'network.yml': networkYaml,
		'README.md': template('README.md'),
		'.editorconfig': template('editorconfig'),
		'.gitattributes': template('gitattributes'),
		'.gitignore': template('gitignore'),
		...editorFiles(),
		'branches/.gitkeep': '',
		'shared/.gitkeep': '',
	};
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), text, { flag: 'wx' });
	}
}

const template = (name: string): string => readFileSync(join(TEMPLATE, name), 'utf8');
