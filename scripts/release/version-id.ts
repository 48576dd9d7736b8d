import type { Version } from '../build/history.ts';

/** What a version of a site is called: the beginnings of its releases' names. */
export const versionId = ({ release, private: inside }: Pick<Version, 'release' | 'private'>): string =>
	[release, inside].flatMap((id) => (id ? [id.slice(0, LENGTH)] : [])).join('+');

const LENGTH = 8;
