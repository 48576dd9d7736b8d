import { COMMON_PIECES } from './common-passwords.ts';

const LEAST = 10;
const MOST = 200;

/** What a password must be, for whoever chooses one. */
export const PASSWORD_ADVICE = `至少 ${LEAST} 个字符，字母和数字都可以。最好记的办法：想一句只有自己知道的话，取每个字拼音的第一个字母，再加几个数字。不要用生日、手机号、姓名、地名。`;

/** What is wrong with a password, in a sentence; undefined when it will do. */
export function passwordProblem(typed: string, person: { login: string; name: string }): string | undefined {
	const password = typed.normalize('NFKC');
	const length = [...password].length;
	if (length < LEAST) return `密码至少要 ${LEAST} 个字符，现在是 ${length} 个。`;
	if (length > MOST) return `密码最多 ${MOST} 个字符。`;
	const plain = password.toLowerCase();
	const own = [person.login, person.name.normalize('NFKC').toLowerCase()].filter((word) => word.length > 1);
	if (own.some((word) => plain.includes(word)) && strengthOf(plain, own) < ENOUGH)
		return '密码不能是账号或姓名，加上几个数字也不行，请换一个别人想不到的。';
	if (strengthOf(plain, []) < ENOUGH) return '这个密码太常见，别人容易猜到，请换一个。';
	return undefined;
}

/** A piece that everybody uses counts as one character; so many are asked for. */
const ENOUGH = 6;

/** Telephones, dates, years, one character again and again, counting up or down. */
const HABITS = [
	String.raw`1[3-9]\d{9}`,
	String.raw`(?:19|20)\d{2}[01]\d[0-3]\d`,
	String.raw`(?:19|20)\d{2}`,
	String.raw`(.)\1{2,}`,
	'0?123456789?0?|1234567?8?|12345?|98765432?1?0?|87654321|7654321|54321|4321',
];

// The longest first, or `abc` would break `abc123` apart.
const PIECES = new RegExp([...HABITS, ...COMMON_PIECES.toSorted((a, b) => b.length - a.length)].join('|'), 'gu');

/** How many different characters and pieces there are. */
function strengthOf(password: string, own: string[]): number {
	const found = new Set<string>();
	const note = (piece: string): string => {
		found.add(piece);
		return '';
	};
	let rest = password;
	for (const word of own) rest = rest.replaceAll(word, note);
	for (const character of rest.replace(PIECES, note)) found.add(character);
	return found.size;
}
