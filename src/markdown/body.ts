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
	/** How often each rule has been broken. */
	tally: Map<string, number>;
	headings: Heading[];
	/** Ids given to headings of any depth, each with the number its next namesake gets. */
	ids: Map<string, number>;
	/** Depths of the headings that the next one may stand below. */
	depths: number[];
	definitions: Map<string, { url: string; title?: string | null | undefined }>;
	footnotes: Set<string>;
	tables: number;
	firstPicture: MarkdownResult['firstPicture'];
	/** Kept once all pictures so far have their place. */
	turn: Promise<void> | undefined;
}

/** A body of which nothing is known yet. */
export function newBody(source: string, context: MarkdownContext): Body {
	return {
		source,
		context,
		problems: [],
		tally: new Map(),
		headings: [],
		ids: new Map(),
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

// Nobody reads the same advice more often, and a hostile body would make a million of them.
const MOST_OF_A_RULE = 50;

/** Notes a problem at the place where `node` was written. */
export function report(body: Body, node: Placed, problem: Omit<TextProblem, 'line' | 'column'>): void {
	const earlier = body.tally.get(problem.rule) ?? 0;
	body.tally.set(problem.rule, earlier + 1);
	if (earlier >= MOST_OF_A_RULE) return;
	const start = node.position?.start;
	const { line, column } = start ?? { line: 1, column: 1 };
	const written = start?.offset === undefined ? '' : body.source.slice(start.offset - column + 1, start.offset);
	body.problems.push({ ...problem, line, column: column - countMarks(written) });
}

/** All that was noted, as it stands in the body. */
export function inOrder({ problems }: Body): TextProblem[] {
	return problems.sort((one, other) => one.line - other.line || one.column - other.column);
}

/** The first line of `node` as it was written. */
export function firstLine(body: Body, node: Placed): string {
	const { start, end } = node.position ?? {};
	if (start?.offset === undefined) return '';
	return unmark(body.source.slice(start.offset, Math.min(end?.offset ?? 0, start.offset + 2000)).split('\n', 1)[0]!);
}

/** The last line of `node` as it was written, if there are several. */
export function lastLine(body: Body, node: Placed): string {
	const { start, end } = node.position ?? {};
	if (start?.line === end?.line || end?.offset === undefined) return '';
	const written = body.source.slice(Math.max(start?.offset ?? 0, end.offset - 2000), end.offset).trimEnd();
	return unmark(written.slice(written.lastIndexOf('\n') + 1));
}

/** Words to quote in a problem: one line, not too long. */
export function quote(text: string): string {
	const line = unmark(text.slice(0, 500)).replace(/\s+/g, ' ').trim();
	const letters = [...line];
	return `「${letters.length > 60 ? `${letters.slice(0, 60).join('')}…` : line}」`;
}
