import { addresses } from './addresses.ts';
import { directives } from './directives.ts';
import { elements } from './elements.ts';
import { fields } from './fields.ts';
import { marks } from './marks.ts';
import { pictures } from './pictures.ts';
import type { Vector } from './vector.ts';

/** Every attempt we know of to run a script in a reader's browser; a new one is added to its file and tried everywhere. */
export const vectors: readonly Vector[] = [...elements, ...addresses, ...pictures, ...marks, ...directives, ...fields];

/** Whether a vector stands in a text rather than in a field, a setting or a file's name. */
export const isBody = ({ where }: Vector): boolean => ['body', 'alt', 'directive'].includes(where);
