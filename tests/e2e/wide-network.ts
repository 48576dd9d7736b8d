import { entry } from '../small-network.ts';

export const SLUGS = ['yi', 'er', 'san', 'si', 'wu', 'liu', 'qi'];

/** Its settings under a name, with more lines. */
export const networkYml = (name: string, rules = '') => `name: ${name}
address: https://zhibu.example.org/
organiser: 梧桐里街道（虚构）
canary: liu
columns:
  - { id: news, collection: news, title: 支部动态 }
${rules}`;

/** Seven branches; `titles` gives some of them another title. */
export const files = (titles: Record<string, string> = {}): Record<string, string> => ({
	'network.yml': networkYml('老名字'),
	...Object.assign(
		{},
		...SLUGS.map((slug) => ({
			[`branches/${slug}/branch.yml`]: `name: ${slug} 支部\nstatus: live\n`,
			[`branches/${slug}/news/a.md`]: entry(titles[slug] ?? '短标题', '2026-03-14', '字。'),
		})),
	),
});

/** Without the hub. */
export const branchesOf = (sites: string[]) => sites.filter((site) => site !== 'hub');
