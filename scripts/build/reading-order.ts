import type { Problem } from '../../src/network/problem.ts';

/** By file, then by place, so that the same content is reported in the same order however the workers took turns. */
export function inReadingOrder(a: Problem, b: Problem): number {
	if (a.file !== b.file) return a.file < b.file ? -1 : 1;
	return a.line - b.line || a.column - b.column || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}
