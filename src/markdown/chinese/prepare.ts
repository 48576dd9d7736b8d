import { markBareAddresses } from './bare-address.ts';
import { markEmphasis } from './emphasis.ts';
import { markInlineColons } from './inline-colon.ts';
import { withoutMarks } from './marks.ts';
import { markSingleTildes } from './single-tilde.ts';

/** A body marked so that the parser reads Chinese as Chinese is written; `unmark` takes the marks out again. */
export function prepare(source: string): string {
	return markInlineColons(markEmphasis(markSingleTildes(markBareAddresses(withoutMarks(source)))));
}
