import { expect, test } from 'vitest';
import { foundPlaces } from './found-places.ts';

/** What is marked in texts, cut out of them. */
function marked(texts: string[], typed: string): string[] {
	return foundPlaces(texts, typed).map(({ from, to }) => {
		if (from.text === to.text) return texts[from.text]!.slice(from.at, to.at);
		const between = texts.slice(from.text + 1, to.text);
		return [texts[from.text]!.slice(from.at), ...between, texts[to.text]!.slice(0, to.at)].join('|');
	});
}

test.each([
	['党员', ['一名黨員和', '两名党员'], ['黨員', '党员']],
	['党 员', ['党　员、党员'], ['党　员', '党员']],
	['wi-fi', ['有 ＷｉＦｉ，也有 Wi-Fi'], ['ＷｉＦｉ', 'Wi-Fi']],
	['志愿者', ['志', '愿', '者们'], ['志|愿|者']],
	['吉', ['𠮷吉'], ['吉']],
	['𠮷', ['在𠮷', '野家'], ['𠮷']],
])('“%s” is found in %o however it is written, and across elements', (typed, texts, expected) => {
	expect(marked(texts, typed)).toEqual(expected);
});

test('what was typed as a whole is marked where it stands; only where it does not, each of its words', () => {
	expect(marked(['志愿服务，服务志愿'], '志愿 服务')).toEqual(['志愿服务']);
	expect(marked(['服务和志愿'], '志愿 服务')).toEqual(['服务', '志愿']);
});

test('nothing is marked twice, and nothing where nothing is', () => {
	expect(marked(['党员大会'], '党员大 员大会 会')).toEqual(['党员大', '会']);
	expect(foundPlaces(['党员'], '饕餮')).toEqual([]);
	expect(foundPlaces(['党员'], '，。')).toEqual([]);
	expect(foundPlaces([], '党员')).toEqual([]);
	expect(foundPlaces(['', '', '党员', ''], '党员')).toEqual([{ from: { text: 2, at: 0 }, to: { text: 2, at: 2 } }]);
});
