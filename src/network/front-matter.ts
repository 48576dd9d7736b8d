import matter from 'gray-matter';
import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import type { TextProblem } from './problem.ts';

/** An entry's text taken apart. `bodyLine` is the line of the file the body starts on. */
export interface FrontMatter {
	data: unknown;
	/** The YAML between the fences, from the end of the first: its lines are counted like the file's. */
	yaml: string;
	body: string;
	bodyLine: number;
}

const LONGEST = 16 * 1024;

/** Takes an entry apart; the problem says what keeps it from being read. */
export function parseFrontMatter(text: string): FrontMatter | TextProblem {
	const firstLine = text.slice(0, text.indexOf('\n') + 1).trimEnd();
	if (firstLine !== '---') return fenceProblem(firstLine, text);
	const end = text.indexOf('\n---', 3);
	if (end < 0) {
		return problem(
			'front-matter-open',
			1,
			1,
			'开头的「---」没有结束。',
			'请在标题、日期等几行之后另起一行，只写三个减号「---」，正文写在它下面。',
		);
	}
	const lastLine = /\n(.*)/.exec(text.slice(end, end + 100))?.[1]?.trimEnd() ?? '';
	if (lastLine !== '---') return endProblem(lastLine, text.slice(0, end + 1).split('\n').length);
	if (end > LONGEST)
		return problem(
			'front-matter-long',
			1,
			1,
			'开头两个「---」之间的内容太长。',
			'这里只写标题、日期等；正文请写在第二个「---」下面。',
		);
	try {
		// Without the body, which the library would copy several times.
		const head = text.slice(0, end + '\n---'.length);
		const { data, matter: yaml } = matter(head, { language: 'yaml', engines: ENGINES });
		if (typeof data !== 'object') return fullWidthColon(yaml) ?? yamlProblem(undefined);
		const start = text[head.length] === '\n' ? head.length + 1 : head.length;
		return { data, yaml, body: text.slice(start), bodyLine: text.slice(0, start).split('\n').length };
	} catch (error) {
		return fullWidthColon(text.slice(3, end)) ?? yamlProblem(error);
	}
}

/** Reads a YAML file such as `branch.yml`. */
export function parseYaml(text: string): { data: unknown } | TextProblem {
	try {
		const data = readYaml(text);
		return typeof data === 'object' ? { data } : (fullWidthColon(text) ?? yamlProblem(undefined));
	} catch (error) {
		return fullWidthColon(text) ?? yamlProblem(error);
	}
}

/** YAML 1.2 core: days and numbers with leading zeros stay what was written. */
function readYaml(text: string): object {
	return (load(text, { schema: CORE_SCHEMA }) as object | undefined) ?? {};
}

function refuse(): never {
	throw new Error('front matter is data, never code');
}

// gray-matter runs `---js` front matter with eval; every engine but YAML is therefore taken away.
const ENGINES = {
	yaml: { parse: readYaml, stringify: refuse },
	...Object.fromEntries(
		['json', 'js', 'javascript', 'coffee', 'coffeescript', 'cson', 'toml'].map((name) => [
			name,
			{ parse: refuse, stringify: refuse },
		]),
	),
};

function fenceProblem(firstLine: string, text: string): TextProblem {
	if (firstLine.startsWith('---'))
		return problem(
			'front-matter-executable',
			1,
			1,
			`第一行「${firstLine.slice(0, 30)}」不只是三个减号。`,
			'第一行只写「---」，后面不要加别的字。',
		);
	if (/^[\s\p{Cf}]{1,200}---/u.test(text.slice(0, 210)))
		return problem(
			'front-matter-missing',
			1,
			1,
			'开头的「---」前面有空行、空格或看不见的字符。',
			'「---」要写在文件第一行的最前面，请把它前面的都删掉。',
		);
	if (/^[\p{Pd}\p{Pc}─━=*+~;；]{1,20}$/u.test(firstLine))
		return problem(
			'front-matter-missing',
			1,
			1,
			`第一行「${firstLine}」不是三个减号。`,
			'请换成英文输入法，写三个减号「---」；标题和日期下面的那一行也一样。',
		);
	return problem(
		'front-matter-missing',
		1,
		1,
		'文章开头没有标题和日期。',
		'第一行写「---」，然后写 title: 标题、date: 2026-03-14，再写一行「---」，下面是正文。',
	);
}

function endProblem(lastLine: string, line: number): TextProblem {
	return problem(
		'front-matter-open',
		line,
		1,
		`结束的一行「${lastLine.slice(0, 30)}」不只是三个减号。`,
		'标题、日期等几行的下面，单独一行只写「---」；各项的内容不要以「---」开头。',
	);
}

const YAML_REASONS: [RegExp, string, string][] = [
	[/duplicated mapping key/, '同一项写了两次。', '留下一个，删掉另一个。'],
	[/tab characters/, '行首用了制表符（Tab）。', '请按退格键删去，改用空格：比上一行多空两格。'],
	[
		/bad indentation|mapping values are not allowed|unexpected end of the stream within|can not read a block mapping|end of the stream or a document separator/,
		'这一行的写法读不懂。',
		"每行写成「名称: 内容」，英文冒号，后面空一格；内容里有冒号或引号时，整段用英文单引号括起来，例如 title: '通知: 周五停水'。",
	],
	[
		/unknown tag|alias|anchor|unidentified/,
		'这里用了不允许的写法（& * 或 !）。',
		'请直接写文字；以 & * ! 开头的内容用英文单引号括起来。',
	],
];

/** The commonest slip with a Chinese keyboard; YAML would complain about the line after it. */
function fullWidthColon(yaml: string): TextProblem | undefined {
	const lines = yaml.split('\n');
	const index = lines.findIndex((line) => /^[\s-]*[\w\p{Script=Han}]{1,20}：/u.test(line));
	if (index < 0) return undefined;
	const column = lines[index]!.indexOf('：') + 1;
	const written = lines[index]!.slice(0, column).trim();
	return problem(
		'colon-full-width',
		index + 1,
		column,
		`「${written}」后面的冒号是中文的。`,
		'冒号要用英文的，后面空一格，例如 title: 开放日；冒号前面的名称也用英文。',
	);
}

function yamlProblem(error: unknown): TextProblem {
	const { line = 0, column = 0 } = (error instanceof YAMLException ? error.mark : undefined) ?? {};
	const reason = error instanceof YAMLException ? error.reason : '';
	const [, message, fix] = YAML_REASONS.find(([pattern]) => pattern.test(reason)) ?? YAML_REASONS[2]!;
	return problem('yaml-unreadable', line + 1, column + 1, message, fix);
}

function problem(rule: string, line: number, column: number, message: string, fix: string): TextProblem {
	return { rule, severity: 'must-fix', line, column, message, fix };
}
