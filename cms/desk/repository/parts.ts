import type { Commits } from './commits.ts';
import type { Drafts } from './drafts.ts';
import type { Git } from './git.ts';
import type { Lfs } from './lfs.ts';
import type { MainLine } from './main-line.ts';
import type { Objects } from './objects.ts';
import type { RefMoves } from './ref-moves.ts';

/** What an open repository is made of. */
export interface Parts {
	git: Git;
	refs: RefMoves;
	objects: Objects;
	lfs: Lfs;
	commits: Commits;
	main: MainLine;
	drafts: Drafts;
	/** From the top of a commit of main to the content folder: ends with a slash, or is empty. */
	root: string;
}
