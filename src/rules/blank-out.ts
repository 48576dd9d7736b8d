/** By fence and inline. */
const CODE = [
	/^(?<fence>`{3,}(?!`)|~{3,}(?!~))[^\n]*\n[\s\S]*?(?:^\k<fence>[`~]*[ \t]*$|$(?![\s\S]))/gm,
	/(?<!`)(?<ticks>`{1,8})(?!`)[^`\n](?:[^\n]{0,500}?[^`\n])?\k<ticks>(?!`)/g,
];

/** Where links and pictures lead; their words and titles stay. */
const TARGET = /\]\((<?[^\s()<>]*(?:\([^\s()<>]*\)[^\s()<>]*)*>?)/g;

const NOT_PROSE = [
	/^\[[^[\]\n]{1,200}\]:[ \t]*\S+/gm,
	/<(?:https?|mailto|tel):[^>\s]+>/g,
	/(?:https?:\/\/|www\.)[^\s<>，。；：、（）《》「」“”]+/g,
	// Names of directives and their attributes, tags, marks of footnotes.
	/^:{2,}[ \t]*[a-z]*(?:\{[^}\n]*\})?/gm,
	/<\/?[a-z][^<>\n]{0,500}>/gi,
	/\[\^[^[\]\n]{1,100}\]/g,
];

/** A body in which everything that is not read as Chinese prose is spaces: same length, same lines. */
export function blankOut(body: string): string {
	const text = withoutComments(blankOutCode(body)).replace(TARGET, (_, target: string) => `](${spaces(target)}`);
	return NOT_PROSE.reduce((rest, pattern) => rest.replace(pattern, spaces), text);
}

/** A pattern would look for the end from every beginning anew. */
function withoutComments(body: string): string {
	let text = '';
	let done = 0;
	for (let start = body.indexOf('<!--'); start >= 0; start = body.indexOf('<!--', done)) {
		const end = body.indexOf('-->', start + 4);
		if (end < 0) break;
		text += body.slice(done, start) + spaces(body.slice(start, end + 3));
		done = end + 3;
	}
	return text + body.slice(done);
}

/** A body without its code: same length, same lines. */
export function blankOutCode(body: string): string {
	if (!body.includes('`') && !body.includes('~~~')) return body;
	return CODE.reduce((text, pattern) => text.replace(pattern, spaces), body);
}

const spaces = (text: string): string => text.replace(/[^\n]/g, ' ');
