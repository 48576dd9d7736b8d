import type { APIContext } from 'astro';
import { branchPaths } from '../../branch-paths';
import { feed } from '../../feed';
import type { Branch } from '../../network';

export const getStaticPaths = branchPaths;
export const GET = ({ props }: APIContext<{ branch: Branch }>) => feed({ ...props.branch, title: props.branch.name });
