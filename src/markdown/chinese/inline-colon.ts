import { JOINT } from './marks.ts';

/** Keeps `时间14:30` and `比例3:2` whole: a colon inside a line never begins a directive here. */
export function markInlineColons(source: string): string {
	return source.includes(':') ? source.replace(/(?<!:):(?=[^\s!-/:-@[-`{-~])/g, `:${JOINT}`) : source;
}
