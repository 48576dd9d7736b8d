import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { type Random, randomFor } from '../random.ts';
import { slugOf, writeBranch } from './branch.ts';
import { COVER_FILE, writeEntry } from './entry.ts';
import { drawPicture } from './picture.ts';
import { planEntries } from './plan.ts';
import type { Prose } from './prose.ts';
import { STREETS } from './vocabulary.ts';

/** How large a network to write, and from what. */
export interface NetworkPlan {
	branches: number;
	entries: number;
	seed: number;
	search: 'none' | 'literal' | 'pagefind';
	pictures: number;
	prose: Prose;
}

/** Writes a content repository, one branch at a time, so that memory does not grow; the same plan gives the same bytes. */
export async function writeNetwork(folder: string, plan: NetworkPlan): Promise<void> {
	await mkdir(folder, { recursive: true });
	await writeFile(join(folder, 'network.yml'), networkSettings(plan.search));
	for (let index = 0; index < plan.branches; index++) await writeOneBranch(folder, plan, index);
}

function networkSettings(search: string): string {
	return stringify({
		name: '春申区支部网络',
		address: 'https://zhibu.example.org/',
		motto: '一个支部，一个网站',
		organiser: '春申区委组织部',
		contact: '021-5550 0100',
		committees: STREETS.map((street, index) => ({ id: `street-${index + 1}`, name: `${street}党工委` })),
		columns: [
			{ id: 'news', collection: 'news', title: '支部动态', summary: '发生了什么，将要做什么' },
			{ id: 'stories', collection: 'stories', title: '党员风采', summary: '一个人，一个故事' },
			{ id: 'study', collection: 'study', title: '学习资料', summary: '五分钟，一堂课' },
		],
		search,
	});
}

async function writeOneBranch(
	folder: string,
	{ seed, entries, prose, pictures }: NetworkPlan,
	index: number,
): Promise<void> {
	const planned = planEntries(randomFor(seed, index, 0), entries);
	const files = new Map<string, string | Buffer>();
	const { branch, face } = writeBranch(randomFor(seed, index, 1), index, planned);
	files.set('branch.yml', branch).set('face.yml', face);
	for (const [number, entry] of planned.entries()) {
		const random: Random = randomFor(seed, index, 2, number);
		const neighbour = planned[(number + random.between(1, planned.length)) % planned.length]!;
		const hasCover = number < pictures;
		const path = `${entry.column}/${entry.id}`;
		files.set(hasCover ? `${path}/index.md` : `${path}.md`, writeEntry(random, prose, entry, neighbour, hasCover));
		if (hasCover) files.set(`${path}/${COVER_FILE}`, await drawPicture(random));
	}
	const root = join(folder, 'branches', slugOf(index));
	const folders = new Set([...files.keys()].map((path) => join(root, path, '..')));
	await Promise.all([...folders].map((path) => mkdir(path, { recursive: true })));
	await Promise.all([...files].map(([path, text]) => writeFile(join(root, path), text)));
}
