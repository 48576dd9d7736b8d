const ODD_SIGN = /[０-９Ａ-Ｚａ-ｚ＠：－．／＋｜（）\u2010-\u2015\u2212\ufe63\u30fc\t\r\u00a0\u2000-\u200a\u3000]/;

/** By the code of every sign the code of what stands in its place. */
const FOLDED = Uint16Array.from({ length: 0x10000 }, (_, code) => {
	const sign = String.fromCharCode(code);
	if (!ODD_SIGN.test(sign)) return code;
	if (code >= 0xff01) return code - 0xfee0;
	return (/[\u2010-\u2015\u2212\ufe63\u30fc]/.test(sign) ? '-' : ' ').charCodeAt(0);
});

/** Where one text at a time is folded: memory for each would cost more than the folding. */
let bytes = Buffer.alloc(0);
let codes = new Uint16Array();

/** The same text, sign for sign, with ASCII digits, letters, hyphens and spaces in place of wide and odd ones; `，` stays. */
export function foldSigns(text: string): string {
	if (text.length > codes.length) {
		codes = new Uint16Array(text.length * 2);
		bytes = Buffer.from(codes.buffer);
	}
	bytes.write(text, 'utf16le');
	for (let at = 0; at < text.length; at++) codes[at] = FOLDED[codes[at]!]!;
	return bytes.toString('utf16le', 0, text.length * 2);
}

/** What fills the place of a longer spelling; it is invisible, so digits on both sides count as written together. */
const FILLER = '\u200b';

/** Entities, and digits that are drawn otherwise: ①, ❶, 𝟏, ¹. */
const SPELLING = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});|[\p{No}\u{1d7ce}-\u{1d7ff}\u{1fbf0}-\u{1fbf9}]/giu;

const NAMED: Record<string, string> = { nbsp: ' ', ensp: ' ', emsp: ' ', thinsp: ' ', ndash: '-', hyphen: '-' };
for (const name of ['shy', 'zwj', 'zwnj']) NAMED[name] = FILLER;

/** Rows of nine from one on, which Unicode does not count as ways to write a digit. */
const ROWS = [0x2776, 0x2780, 0x278a, 0x24f5];
const ZEROS = new Set([0x24ff, 0x1f10b, 0x1f10c]);

/** A text whose digits are spelled as readers see them, `&#49;`, ①, 𝟏; of the same length, what is left over filled. */
export function foldSpellings(text: string): string {
	if (!maySpell(text)) return text;
	return text.replace(SPELLING, (spelling) => {
		const sign = spelling.startsWith('&') ? signOf(spelling.slice(1, -1)) : spelling;
		const plain = sign === undefined ? undefined : (digitOf(sign) ?? sign);
		return plain === undefined || plain.length > spelling.length ? spelling : plain.padEnd(spelling.length, FILLER);
	});
}

function signOf(entity: string): string | undefined {
	if (!entity.startsWith('#')) return NAMED[entity];
	const isHex = /^#x/i.test(entity);
	const code = Number.parseInt(entity.slice(isHex ? 2 : 1), isHex ? 16 : 10);
	return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

function digitOf(sign: string): string | undefined {
	const code = sign.codePointAt(0)!;
	if (ZEROS.has(code)) return '0';
	const row = ROWS.find((first) => code >= first && code < first + 9);
	if (row !== undefined) return String(code - row + 1);
	return /^\(?([\da-z一二三四五六七八九])[).,]?$/i.exec(sign.normalize('NFKC'))?.[1];
}

/** 1 for every code that begins such a spelling; a pattern would take many times as long. */
const SPELLS = new Uint8Array(0x10000);
for (let code = 0x80; code < 0x10000; code++) {
	if (/\p{No}/u.test(String.fromCharCode(code))) SPELLS[code] = 1;
}
for (const code of [0x26, 0xd835, 0xd83c, 0xd83e]) SPELLS[code] = 1;

function maySpell(text: string): boolean {
	for (let at = 0; at < text.length; at++) if (SPELLS[text.charCodeAt(at)] === 1) return true;
	return false;
}
