import { ENTRY_ID } from '../../../src/network/read-entry.ts';
import { ID } from '../../../src/schema/fields.ts';

const LONGEST = 24;

/**
 * A new entry's id from its day and title, `2026-03-14-kaifang-ri`: made once, and part of its address for good.
 * @param isTaken whether an id is in use already.
 */
export async function entryId(title: string, date: string, isTaken: (id: string) => Promise<boolean>): Promise<string> {
	const clauses = await Promise.all(title.split(/[，。：；！？,;:!?]/).map(syllables));
	// What stands before the first comma says enough, unless it is a single word.
	const words = clauses.find(({ length }) => length > 1) ?? clauses.flat();
	let short = '';
	for (const word of words) {
		const longer = short ? `${short}-${word}` : word;
		if (longer.length > LONGEST && short) break;
		short = longer.slice(0, LONGEST);
	}
	const base = `${date}-${short.replace(/-+$/, '') || 'wenzhang'}`;
	let id = base;
	for (let number = 2; await isTaken(id); number++) id = `${base}-${number}`;
	if (!ENTRY_ID.test(id)) throw new Error(`${id} is no id of an entry`);
	return id;
}

/** A person's id from the name, `zhou-min`; another one of that name gets a number. */
export async function personId(name: string, isTaken: (id: string) => Promise<boolean>): Promise<string> {
	const short = (await syllables(name)).join('-').slice(0, LONGEST).replace(/-+$/, '');
	const base = /^[a-z]/.test(short) ? short : ['ren', short].filter(Boolean).join('-');
	let id = base;
	for (let number = 2; await isTaken(id); number++) id = `${base}-${number}`;
	if (!ID.test(id)) throw new Error(`${id} is no id of a person`);
	return id;
}

/** Syllables of what is Chinese, and words of letters and digits between. */
async function syllables(title: string): Promise<string[]> {
	const { pinyin } = await import('pinyin-pro');
	const parts = pinyin(title.normalize('NFKC').slice(0, 60), {
		type: 'array',
		toneType: 'none',
		v: true,
		nonZh: 'consecutive',
	});
	return parts.flatMap((part) => part.toLowerCase().match(/[a-z0-9]+/g) ?? []);
}
