/** Digits written together, whatever invisible signs or emphasis stand among them. */
export interface DigitGroup {
	/** As ASCII; `X` may close an identity number. */
	digits: string;
	/** As written. */
	written: string;
	start: number;
	end: number;
	/** What stands between it and the group before. */
	gap: string;
}

/** Groups that a space, a hyphen, a dot or the end of a line keeps apart. */
export type DigitRun = DigitGroup[];

/** Consecutive groups that have a wanted number of digits in all. */
export interface DigitSpan {
	digits: string;
	written: string;
	start: number;
	end: number;
	/** How many digits each group has: `3 4 4`. */
	shape: string;
	/** Gaps inside. */
	gaps: string[];
	before: DigitGroup | undefined;
	after: DigitGroup | undefined;
	/** What keeps it from the group after. */
	gapAfter: string;
	gapBefore: string;
}

/** The shortest number anybody looks for. */
const FEWEST = 11;

/** Runs of Arabic digits, half or full width, and of Chinese ones, 一三八, long enough to be somebody's number. */
export function digitRuns(text: string, plain: string): DigitRun[] {
	return scriptsIn(plain)
		.flatMap((script) => runsOf(text, plain, script))
		.filter((run) => run.reduce((sum, { digits }) => sum + digits.length, 0) >= FEWEST);
}

const MOST_GROUPS = 7;

/** Every way to take neighbouring groups of a run so that they make `length` digits of this form. */
export function* spansOf(run: DigitRun, length: number, form: RegExp): Generator<DigitSpan> {
	for (let first = 0; first < run.length; first++) {
		let sum = 0;
		let last = first;
		while (last < run.length && sum < length) sum += run[last++]!.digits.length;
		if (sum !== length) continue;
		// Digits with a space behind each: a number alone, not some of many.
		if (last - first > MOST_GROUPS && last - first < run.length) continue;
		const groups = run.slice(first, last);
		const digits = groups.map((group) => group.digits).join('');
		if (!form.test(digits)) continue;
		yield {
			digits,
			written: groups.map(({ written }) => written).join(''),
			start: groups[0]!.start,
			end: groups.at(-1)!.end,
			shape: groups.map((group) => group.digits.length).join(' '),
			gaps: groups.slice(1).map(({ gap }) => gap),
			before: run[first - 1],
			after: run[last],
			gapBefore: first > 0 ? groups[0]!.gap : '',
			gapAfter: run[last]?.gap ?? '',
		};
	}
}

interface Script {
	digits: string;
	pattern: RegExp;
	toArabic(digits: string): string;
}

const CHINESE_DIGITS: Record<string, string> = { 〇: '0', 零: '0', '○': '0', 幺: '1' };
for (const [value, sign] of [...'一二三四五六七八九'].entries()) CHINESE_DIGITS[sign] = String(value + 1);

const ARABIC: Script = { digits: '0123456789', pattern: /\d+/g, toArabic: (digits) => digits };
const CHINESE: Script = {
	digits: '〇零○幺一二三四五六七八九',
	pattern: /[〇零○幺一二三四五六七八九]{3,}/g,
	toArabic: (digits) => digits.replace(/./g, (sign) => CHINESE_DIGITS[sign] ?? sign),
};

const LONGEST_GAP = 12;
// Also what makes a key of a digit, 1️⃣, and tags, of which only the words are shown.
const JOINED = /^(?:\p{Cf}|\ufe0f|\u20e3|\*|~~|<\/?[a-z]+>){1,12}$/iu;
const APART = /^\p{Cf}*(?: {1,2}| ?- ?|\) ?|[.·]| *\\?\n[ >]*)\p{Cf}*$/u;
const FINAL_X = /(?:\p{Cf}{0,12}|\*\*| {1,2}| ?- ?| *\\?\n[ >]*)[Xx](?![A-Za-z0-9])/uy;

const SCRIPTS = [ARABIC, CHINESE];
/** By the code of a sign 1 more than the place of the script it is a digit of. */
const SCRIPT_OF = new Uint8Array(0x10000);
for (const [index, { digits }] of SCRIPTS.entries())
	for (const digit of digits) SCRIPT_OF[digit.charCodeAt(0)] = index + 1;

/** The scripts that have enough digits near each other to be looked at; in most texts neither has. */
function scriptsIn(plain: string): Script[] {
	const seen = SCRIPTS.map((script) => ({ script, digits: 0, end: 0, isEnough: false }));
	for (let at = 0; at < plain.length; at++) {
		const script = SCRIPT_OF[plain.charCodeAt(at)]!;
		if (script === 0) continue;
		const one = seen[script - 1]!;
		one.digits = at - one.end > LONGEST_GAP ? 1 : one.digits + 1;
		one.end = at + 1;
		one.isEnough ||= one.digits >= FEWEST;
	}
	return seen.flatMap(({ script, isEnough }) => (isEnough ? [script] : []));
}

function runsOf(text: string, plain: string, { pattern, toArabic }: Script): DigitRun[] {
	const runs: DigitRun[] = [];
	let run: DigitRun = [];
	let end = -1;
	const hasX = /x/i.test(plain);
	for (const match of plain.matchAll(pattern)) {
		const start = match.index;
		const gap = end < 0 || start - end > LONGEST_GAP ? undefined : plain.slice(end, start);
		const last = run.at(-1);
		end = start + match[0].length;
		const digits = toArabic(match[0]);
		if (last && gap !== undefined && !last.digits.endsWith('X') && JOINED.test(gap)) {
			last.digits += digits;
			last.written += text.slice(start, end);
			last.end = end;
		} else {
			if (!last || gap === undefined || !APART.test(gap)) {
				run = [];
				runs.push(run);
			}
			run.push({ digits, written: text.slice(start, end), start, end, gap: gap ?? '' });
		}
		if (!hasX) continue;
		FINAL_X.lastIndex = end;
		const [x] = FINAL_X.exec(plain) ?? [];
		if (x === undefined) continue;
		const open = run.at(-1)!;
		if (/[ \n-]/.test(x)) {
			run.push({ digits: 'X', written: 'X', start: end + x.length - 1, end: end + x.length, gap: x.slice(0, -1) });
		} else {
			open.digits += 'X';
			open.written += 'X';
			open.end = end + x.length;
		}
		end += x.length;
	}
	return runs;
}
