import type { Rule } from './rule.ts';

/** Every rule that stands in a file of its own here, in the order of the alphabet; `catalogue.ts` knows all others too. */
export const rules: readonly Rule[] = [];
