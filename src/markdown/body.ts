import type { Position } from 'satteri';
import type { TextProblem } from '../network/problem.ts';
import { countMarks, unmark } from './chinese/marks.ts';
import type { Heading, MarkdownContext, MarkdownResult } from './markdown.ts';

declare module 'satteri' {
	interface DataMap {
		body: Body;
	}
}

/** What one rendering knows and finds out; plugins share it as `ctx.data.body`. */
export interface Body {
	/** The marked source, which positions count in. */
	source: string;
	context: MarkdownContext;
	problems: TextProblem[];
	headings: Heading[];
	/** Ids given to headings of any depth. */
	ids: Set<string>;
	/** Depths of the headings that the next one may stand below. */
	depths: number[];
	definitions: Map<string, { url: string; title?: string | null | undefined }>;
	footnotes: Set<string>;
	tables: number;
	firstPicture: MarkdownResult['firstPicture'];
	/** Kept once all pictures so far have their place. */
	turn: Promise<void> | undefined;
}

export function newBody(source: string, context: MarkdownContext): Body {
	return {
		source,
		context,
		problems: [],
		headings: [],
		ids: new Set(),
		depths: [],
		definitions: new Map(),
		footnotes: new Set(),
		tables: 0,
		firstPicture: undefined,
		turn: undefined,
	};
}

/** The body a plugin works on. */
export function bodyOf(ctx: { data: { body?: Body } }): Body {
	if (!ctx.data.body) throw new Error('This plugin needs the body: pass `data: { body }` to markdownToHtml.');
	return ctx.data.body;
}

interface Placed {
	position?: Position | undefined;
}

/** Notes a problem at the place where `node` was written. */
export function report(body: Body, node: Placed, problem: Omit<TextProblem, 'line' | 'column'>): void {
	const start = node.position?.start;
	const { line, column } = start ?? { line: 1, column: 1 };
	const written = start?.offset === undefined ? '' : body.source.slice(start.offset - column + 1, start.offset);
	body.problems.push({ ...problem, line, column: column - countMarks(written) });
}

/** The source of `node` as it was written. */
export function writtenAs(body: Body, node: Placed): string {
	const { start, end } = node.position ?? {};
	return start?.offset === undefined ? '' : unmark(body.source.slice(start.offset, end?.offset));
}

/** Words to quote in a problem: one line, not too long. */
export function quote(text: string): string {
	const line = unmark(text).replace(/\s+/g, ' ').trim();
	const letters = [...line];
	return `「${letters.length > 60 ? `${letters.slice(0, 60).join('')}…` : line}」`;
}
