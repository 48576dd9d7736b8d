import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { readNetwork } from '../../src/network/read-network.ts';
import { scratchFolder } from '../../tests/scratch-folder.ts';
import { git } from '../git.ts';
import { filesOf } from '../schemas/editor-schemas.ts';
import { editorFiles } from './editor-files.ts';
import { firstCommit } from './first-commit.ts';
import { newNetworkSettings } from './network-settings.ts';
import { refuseFolder, writeNetwork } from './write-network.ts';

function newNetwork(given = {}): string {
	const folder = join(scratchFolder(), 'content');
	const settings = newNetworkSettings(given);
	if ('problems' in settings) throw new Error(settings.problems.join());
	writeNetwork(folder, settings.yaml);
	return folder;
}

test('a new network is valid before a word of it is replaced, and says what to replace', () => {
	const folder = newNetwork();
	const { settings, slugs, problems } = readNetwork(folder);
	expect(problems).toEqual([]);
	expect(slugs).toEqual([]);
	expect(settings?.columns.map(({ id }) => id)).toEqual([
		'news',
		'activities',
		'stories',
		'study',
		'records',
		'services',
	]);
	expect(readFileSync(join(folder, 'network.yml'), 'utf8').match(/【请改】/g)).toHaveLength(3);
});

test('what is given is taken over and not marked, whatever characters it has', () => {
	const given = { name: "澜桥区: '支部' #网 & *星*", address: 'https://zb.example.cn/', organiser: '0b11' };
	const folder = newNetwork(given);
	expect(readNetwork(folder).settings).toMatchObject(given);
	expect(readFileSync(join(folder, 'network.yml'), 'utf8')).not.toContain('【请改】');
});

test('a wrong address is refused in words before anything is written', () => {
	const settings = newNetworkSettings({ address: 'https://zb.example.cn' });
	expect(settings).toEqual({ problems: ['「网址」写的是「https://zb.example.cn」，不合要求。网址要以 / 结尾。'] });
});

test('a folder with anything in it is refused in one sentence, an empty or missing one is not', () => {
	const folder = scratchFolder({ 'full/.hidden': '', file: '' });
	mkdirSync(join(folder, 'empty'));
	expect(refuseFolder(join(folder, 'full'))).toMatch(/^[^。]+里已经有文件[^。]+。$/);
	expect(refuseFolder(join(folder, 'file'))).toMatch(/是一个文件/);
	expect(refuseFolder(join(folder, 'empty'))).toBeUndefined();
	expect(refuseFolder(join(folder, 'missing'))).toBeUndefined();
});

test('the first commit holds every file, and nothing is left to commit', () => {
	const folder = newNetwork();
	expect(firstCommit(folder)).toBe(true);
	expect(git(folder, 'status', '--porcelain')).toBe('');
	const committed = git(folder, '-c', 'core.quotePath=false', 'ls-tree', '-r', '--name-only', 'HEAD')!
		.trim()
		.split('\n');
	const onDisk = readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((item) => item.isFile() && !item.parentPath.includes('.git'))
		.map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1));
	expect(committed).toEqual(expect.arrayContaining(onDisk));
	expect(committed).toContain('branches/.gitkeep');
	expect(git(folder, 'branch', '--show-current')?.trim()).toBe('main');
});

test.each([
	['is whoever git knows', '[user]\n\tname = 王敏\n\temail = wang@example.org\n', '王敏 <wang@example.org>'],
	['is neutral where git knows nobody', '', '网络管理员 <network@localhost>'],
])('the author of the first commit %s', (_, config, author) => {
	vi.stubEnv('GIT_CONFIG_GLOBAL', join(scratchFolder({ gitconfig: config }), 'gitconfig'));
	vi.stubEnv('GIT_CONFIG_NOSYSTEM', '1');
	onTestFinished(() => {
		vi.unstubAllEnvs();
	});
	const folder = newNetwork();
	expect(firstCommit(folder)).toBe(true);
	expect(git(folder, 'log', '--format=%an <%ae>')?.trim()).toBe(author);
});

test('editors get the schemas that npm run schemas writes, and are told which file each is for', () => {
	const files = editorFiles();
	for (const name of ['network', 'branch', 'face', 'people']) {
		const path = `.vscode/schemas/${name}.schema.json`;
		expect(JSON.parse(files[path]!)).toEqual(
			JSON.parse(readFileSync(join(import.meta.dirname, '../..', path), 'utf8')),
		);
		expect(JSON.parse(files['.vscode/settings.json']!)['yaml.schemas'][`./${path}`]).toBe(filesOf(name));
	}
});
