import type { Place, Written } from '../rule.ts';
import { type DigitRun, digitRuns } from './digit-runs.ts';
import { foldSigns, foldSpellings } from './fold-signs.ts';

/** One text that may give somebody away, and where it stands. */
export interface Passage {
	text: string;
	/** The same, sign for sign, in half-width signs. */
	plain: string;
	runs: DigitRun[];
	/** For a message: 正文, 「摘要」. */
	name(): string;
	place(start: number, end: number): Place;
}

type Path = (string | number)[];

const known = new WeakMap<Written, Passage[]>();

/** Everything that is published of an entry: its address, every text and file name of the front matter, the whole body. */
export function passagesOf(entry: Written): Passage[] {
	let passages = known.get(entry);
	if (!passages) {
		const { id, body, data } = entry.source;
		const { overrule: _, ...published } = data;
		passages = [
			passageOf(
				id,
				() => '文件名',
				() => ({ field: [] }),
			),
			...passagesIn(published, entry.nameOf).map(({ passage }) => passage),
			passageOf(
				body,
				() => '正文',
				(offset) => ({ offset }),
			),
		];
		known.set(entry, passages);
	}
	return passages;
}

/** The texts in a value, however deep, that may hold something a rule could find. */
export function passagesIn(value: object, nameOf: (path: Path) => string): { path: Path; passage: Passage }[] {
	return textsIn(value).map(({ path, text }) => {
		const place: Passage['place'] = (start, end) => ({ field: path, words: text.slice(start, end) });
		return { path, passage: passageOf(text, () => nameOf(path), place) };
	});
}

// Most fields hold nothing of the kind; this saves the rules from asking one by one.
const SHORTEST = 7;
const DAY_OR_MINUTE = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d)?$/;
const MAY_TELL = /[\p{N}零○幺一二三四五六七八九十]|信|wx|vx|wechat|weixin/iu;

const mayTell = (text: string): boolean => text.length >= SHORTEST && MAY_TELL.test(text) && !DAY_OR_MINUTE.test(text);

function textsIn(value: object, path: Path = []): { path: Path; text: string }[] {
	const found: { path: Path; text: string }[] = [];
	const isList = Array.isArray(value);
	for (const [key, item] of Object.entries(value)) {
		const step = isList ? Number(key) : key;
		if (typeof item === 'object' && item !== null) found.push(...textsIn(item, [...path, step]));
		else if (typeof item === 'string' && mayTell(item)) found.push({ path: [...path, step], text: item });
	}
	return found;
}

function passageOf(text: string, name: Passage['name'], place: Passage['place']): Passage {
	let read: string | undefined;
	let plain: string | undefined;
	let runs: DigitRun[] | undefined;
	const asRead = () => {
		read ??= foldSpellings(text);
		return read;
	};
	return {
		text,
		name,
		place,
		get plain() {
			plain ??= foldSigns(asRead());
			return plain;
		},
		get runs() {
			runs ??= digitRuns(asRead(), this.plain);
			return runs;
		},
	};
}
