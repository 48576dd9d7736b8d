import { altIdle } from './alt-idle.ts';
import { altSame } from './alt-same.ts';
import { altTitle } from './alt-title.ts';
import { bareAddress } from './bare-address.ts';
import { headingBold } from './heading-bold.ts';
import { headingEmpty } from './heading-empty.ts';
import { headingSkipped } from './heading-skipped.ts';
import { headingTitle } from './heading-title.ts';
import { linkEmpty } from './link-empty.ts';
import { linkWords } from './link-words.ts';
import type { Rule } from './rule.ts';

/** Every rule that stands in a file of its own here, in the order of the alphabet; `catalogue.ts` knows all others too. */
export const rules: readonly Rule[] = [
	altIdle,
	altSame,
	altTitle,
	bareAddress,
	headingBold,
	headingEmpty,
	headingSkipped,
	headingTitle,
	linkEmpty,
	linkWords,
];
