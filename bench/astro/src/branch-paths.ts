import { branches } from './network';

/** One path a branch, for pages every branch has once. */
export const branchPaths = () => branches.map((branch) => ({ params: { branch: branch.slug }, props: { branch } }));
