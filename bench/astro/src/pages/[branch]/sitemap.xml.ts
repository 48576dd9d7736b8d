import type { APIContext } from 'astro';
import { branchPaths } from '../../branch-paths';
import type { Branch } from '../../network';
import { sitemap } from '../../sitemap';

export const getStaticPaths = branchPaths;
export const GET = ({ props: { branch } }: APIContext<{ branch: Branch }>) =>
	sitemap([branch.base, ...branch.columns.map(({ id }) => `${branch.base}${id}/`)], branch.entries);
