import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { initialOf } from '../../src/compose/hub-letters.ts';

type Yaml = Record<string, unknown>;
type Committee = { id: string; name: string };

const MENU = [
	{ path: '/branches/', title: '支部名录' },
	{ path: '/committees/', title: '党组织' },
	{ path: '/study/', title: '学习' },
];

/**
 * Lays out a Hugo site over a content repository: our templates, the entries mounted where they are,
 * and the section files Hugo asks for. Its time is not counted.
 */
export async function prepareHugo(content: string, site: string): Promise<void> {
	await cp(import.meta.dirname, site, { recursive: true, filter: (path) => !path.endsWith('.ts') });
	const network = await readYaml(join(content, 'network.yml'));
	await page(site, '_index.md', { title: network['name'], motto: network['motto'] });
	const slugs = await readdir(join(content, 'branches'));
	await prepareHubPages(site, network, slugs.length);
	await mkdir(join(site, 'data'));
	await writeFile(join(site, 'data', 'network.yaml'), stringify(network));
	await writeFile(join(site, 'data', 'menu.yaml'), stringify(MENU));
	for (const slug of slugs) await prepareBranch(content, site, slug, network);
	const mounts = [
		{ source: 'content', target: 'content' },
		{ source: join(content, 'branches'), target: 'content', excludeFiles: ['**.yml'] },
		{ source: 'layouts', target: 'layouts' },
		{ source: 'data', target: 'data' },
		{ source: 'static', target: 'static' },
	];
	await writeFile(join(site, 'mounts.yaml'), stringify({ module: { mounts } }));
}

async function prepareHubPages(site: string, network: Yaml, branches: number): Promise<void> {
	const committees = network['committees'] as Committee[];
	const name = network['name'] as string;
	await page(site, 'branches.md', {
		title: '支部名录',
		layout: 'directory',
		summary: `共 ${branches} 个支部，按街道排列，同一条街道里按拼音排列。`,
	});
	await page(site, 'committees.md', {
		title: '党组织',
		layout: 'committees',
		summary: `${name}里 ${committees.length} 个党组织和它们联系的支部。`,
	});
	// Beside each other, for a folder would be a section, and sections are branches.
	for (const { id, name } of committees)
		await page(site, `committee-${id}.md`, {
			title: name,
			layout: 'committee',
			committee: id,
			url: `/committees/${id}/`,
			summary: `${name}联系的支部。`,
		});
	await page(site, 'study.md', {
		title: '学习',
		layout: 'study',
		summary: `${name}共用的课程，和各支部最新的学习资料。`,
	});
	await page(site, 'sitemap.md', {
		title: '网站地图',
		layout: 'hub-sitemap',
		summary: `${name}的全部栏目、党组织、街道和共用栏目。`,
	});
}

async function prepareBranch(content: string, site: string, slug: string, network: Yaml): Promise<void> {
	const folder = join(content, 'branches', slug);
	const settings = await readYaml(join(folder, 'branch.yml'));
	const face = await readYaml(join(folder, 'face.yml'));
	const columns = (face['columns'] ?? network['columns']) as {
		id: string;
		collection: string;
		title: string;
		summary: string;
	}[];
	const topics = face['topics'] as { id: string; title: string; summary: string }[];
	const { type, ...rest } = { ...settings, ...face };

	await page(site, `${slug}/_index.md`, {
		...rest,
		title: settings['name'],
		branchType: type,
		committee: (network['committees'] as Committee[]).find(({ id }) => id === settings['committee']),
		initial: initialOf(settings['name'] as string),
		columns,
		layout: 'branch',
		outputs: ['HTML', 'RSS', 'BranchSitemap'],
	});
	for (const { id, ...column } of columns) {
		await page(site, `${slug}/${id}/_index.md`, column);
		const years = new Set((await readdir(join(folder, id))).map((name) => name.slice(0, 4)));
		for (const year of years)
			await page(site, `${slug}/${id}/${year}/_index.md`, { title: `${year} 年`, layout: 'year', year });
	}
	for (const topic of topics) await page(site, `${slug}/topics/${topic.id}/_index.md`, { ...topic, layout: 'topic' });
	await page(site, `${slug}/about.md`, { title: '支部概况', layout: 'about' });
	await page(site, `${slug}/search.md`, { title: '搜索', layout: 'search' });
	await page(site, `${slug}/sitemap.md`, { title: '网站地图', layout: 'sitemap-page' });
	await page(site, `${slug}/404.md`, { title: '没有找到这一页', layout: 'missing', url: `/${slug}/404.html` });
}

async function page(site: string, path: string, data: Yaml): Promise<void> {
	const file = join(site, 'content', path);
	await mkdir(join(file, '..'), { recursive: true });
	await writeFile(file, `---\n${stringify(data)}---\n`);
}

const readYaml = async (file: string): Promise<Yaml> => parse(await readFile(file, 'utf8')) as Yaml;
