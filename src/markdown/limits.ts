import { type Body, report } from './body.ts';

const LONGEST = 200_000;
const MOST_SIGNS = 20_000;
const MOST_COLUMNS = 100;
const DEEP_NESTING = /^[ \t]*(?:>[ \t]*|[-+*][ \t]+|\d{1,9}[.)][ \t]+){40}/m;

/**
 * Tells whether a body is so long or so entangled that the parser would need seconds, gigabytes or,
 * beyond some 100,000 levels, the whole process. Such a body is shown as plain words.
 */
export function isBeyondLimits(body: Body): boolean {
	const { source } = body;
	if (source.length > LONGEST) {
		report(
			body,
			{},
			{
				rule: 'body-too-long',
				severity: 'must-fix',
				message: `正文有 ${source.length} 个字符，太长了。`,
				fix: `请分成几篇，每篇不超过 ${LONGEST} 个字符。`,
			},
		);
		return true;
	}
	if (!isEntangled(source)) return false;
	report(
		body,
		{},
		{
			rule: 'body-entangled',
			severity: 'must-fix',
			message: '正文里的符号太多、套得太深，没有办法排版。',
			fix: '请删掉成串的 *、_、[、>、| 等符号；表格不超过 100 列。',
		},
	);
	return true;
}

function isEntangled(source: string): boolean {
	let signs = 0;
	let columns = 0;
	for (let at = 0; at < source.length; at++) {
		const character = source.charCodeAt(at);
		if (character === 10) columns = 0;
		else if (character === 124) columns += 1;
		// * _ ~ [ and the brace that opens attributes
		else if (character === 42 || character === 95 || character === 126 || character === 91 || character === 123)
			signs += 1;
		if (columns > MOST_COLUMNS || signs > MOST_SIGNS) return true;
	}
	return DEEP_NESTING.test(source);
}
