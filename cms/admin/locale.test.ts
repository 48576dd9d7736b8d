import { expect, test } from 'vitest';
import { flat, readBundle, wordsIn } from '../config/read-bundle.ts';
import { words } from './locale.ts';

const bundle = readBundle();
const english = wordsIn(bundle, 'en');
const ours = flat(words);

test('every word of the installed Decap is there in Chinese, and none that it does not ask for', () => {
	expect([...ours.keys()].sort()).toEqual([...english.keys()].sort());
});

test('what Decap fills in stands in the Chinese words too', () => {
	const places = (text: string) => text.match(/%\{\w+\}/g) ?? [];
	const isWithin = (one: string, other: string) => places(one).every((place) => other.includes(place));
	const invented = [...ours].filter(([key, text]) => !isWithin(text, english.get(key) ?? ''));
	expect(invented).toEqual([]);
	const lost = [...english].filter(([key, text]) => !isWithin(text, ours.get(key) ?? ''));
	expect(lost).toEqual([]);
});

test('deleting is not called downloading, as in Decap’s own translation', () => {
	expect(wordsIn(bundle, 'zh_Hans').get('mediaLibrary.mediaLibraryModal.deleting')).toBe('正在下载...');
	expect(words.mediaLibrary.mediaLibraryModal.deleting).toContain('删除');
});

test('no word speaks of git, of a backend, or of anything else that a secretary does not know', () => {
	const said = [...ours].filter(([, text]) => /git|backend|commit|merge|json|yaml|markdown|url|cms|issue/i.test(text));
	expect(said).toEqual([]);
});

test('all of it is Chinese, but for places that are filled in', () => {
	const foreign = [...ours].filter(([, text]) => /[a-z]{3,}/i.test(text.replace(/%\{\w+\}|Ctrl/g, '')));
	expect(foreign).toEqual([]);
});
