import type { APIContext } from 'astro';
import { branchPaths } from '../../branch-paths';
import type { Branch } from '../../network';
import { sitemap } from '../../sitemap';

export const getStaticPaths = branchPaths;
export const GET = ({ props: { branch } }: APIContext<{ branch: Branch }>) =>
	sitemap(
		[
			branch.base,
			...['about/', 'sitemap/'].map((path) => branch.base + path),
			...[...branch.columns, ...branch.topics].map(({ base }) => base),
		],
		branch.entries,
	);
