import { JOINT } from './marks.ts';

/** Whether a body may hold directives at all; without, the parser need not look for them. */
export function mayHoldDirectives(source: string): boolean {
	return source.includes('::');
}

/** Keeps `时间14:30` and `比例3:2` whole: a colon inside a line never begins a directive here. */
export function markInlineColons(source: string): string {
	return mayHoldDirectives(source) ? source.replace(/(?<!:):(?=[^\s!-/:-@[-`{-~])/g, `:${JOINT}`) : source;
}
