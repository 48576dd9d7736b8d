import type { Place, Written } from '../rule.ts';
import { type DigitRun, digitRuns, foldSigns } from './digit-runs.ts';

/** One text that may give somebody away, and where in the entry it stands. */
export interface Passage {
	text: string;
	/** The same, letter for letter, in half-width signs. */
	plain: string;
	runs: DigitRun[];
	/** For a message: 正文, 「摘要」. */
	name: string;
	place(start: number, end: number): Place;
}

const known = new WeakMap<Written, Passage[]>();

/** Everything that is published of an entry: its address, every text and file name of the front matter, the whole body. */
export function passagesOf(entry: Written): Passage[] {
	let passages = known.get(entry);
	if (!passages) {
		passages = readPassages(entry);
		known.set(entry, passages);
	}
	return passages;
}

/** Every text in a value, however deep, with the way to it. */
export function textsIn(value: unknown, path: (string | number)[] = []): { path: (string | number)[]; text: string }[] {
	if (typeof value === 'string') return [{ path, text: value }];
	if (typeof value !== 'object' || value === null) return [];
	if (Array.isArray(value)) return value.flatMap((item, index) => textsIn(item, [...path, index]));
	return Object.entries(value).flatMap(([key, item]) => textsIn(item, [...path, key]));
}

function readPassages({ source, nameOf }: Written): Passage[] {
	const { overrule: _, ...data } = source.data;
	return [
		passage(source.id, '文件名', () => ({ field: [] })),
		...textsIn(data).map(({ path, text }) =>
			passage(text, nameOf(path), (start, end) => ({ field: path, words: text.slice(start, end) })),
		),
		passage(source.body, '正文', (offset) => ({ offset })),
	];
}

/** A text by itself. */
export function passage(text: string, name: string, place: Passage['place']): Passage {
	let plain: string | undefined;
	let runs: DigitRun[] | undefined;
	return {
		text,
		name,
		place,
		get plain() {
			plain ??= foldSigns(text);
			return plain;
		},
		get runs() {
			runs ??= digitRuns(text, this.plain);
			return runs;
		},
	};
}
