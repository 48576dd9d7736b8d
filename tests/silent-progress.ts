import type { Progress } from '../scripts/build/progress.ts';

/** Progress nobody looks at. */
export const SILENT: Progress = { say: () => {}, step: () => {}, end: () => {} };
