import { type MdastPluginEntry, mdxToJs } from 'satteri';
import { newBody } from '../body.ts';
import { prepare } from '../chinese/prepare.ts';
import { isBeyondLimits } from '../limits.ts';
import type { Heading, MarkdownContext, MarkdownResult } from '../markdown.ts';
import { features, mdastPlugins } from '../pipeline.ts';
import { allowed } from './allowed.ts';
import { type Beside, compiling, recordBeside } from './beside.ts';

/** What is known of an `.mdx` without running it. */
export interface MdxFacts extends Pick<MarkdownResult, 'firstPicture' | 'problems'> {
	headings: Heading[];
	beside: Beside;
}

/** Judges the body of an `.mdx` by the rules of every body, and by its own: our components, plain values, no program. */
export async function readMdx(source: string, outside: MarkdownContext): Promise<MdxFacts> {
	const { context, beside } = recordBeside(outside);
	const body = newBody(prepare(source), context);
	const refuse = (line: number, column: number, message: string, fix: string) =>
		body.problems.push({ rule: 'mdx-unreadable', severity: 'must-fix', line, column, message, fix });
	if (/^\s*(?:---|\+\+\+)/.test(source)) refuse(1, 1, '正文不能以「---」开头。', '请删掉这一行。');
	else if (!isBeyondLimits(body, source)) {
		const directive = /^[>\s]*:{2,}[a-z]+/m.exec(source);
		if (directive) {
			const line = source.slice(0, directive.index + directive[0].search(/\S/)).split('\n').length;
			refuse(
				line,
				1,
				`「${directive[0].trim()}」在 MDX 里不起作用。`,
				'请改用组件，例如 <Note title="提示"> … </Note>。',
			);
		}
		try {
			await mdxToJs(body.source, { features, mdastPlugins: [allowed, ...mdastPlugins], data: { body } });
		} catch (error) {
			const [, line = '1', column = '1'] = /^(\d+):(\d+)/.exec((error as Error).message) ?? [];
			refuse(
				Number(line),
				Number(column),
				'这里的写法读不懂：标签没有结束，或者多了一个 < 或 {。',
				'每个 <Step> 要有 </Step>；只想写这两个符号时写成 \\< 和 \\{。',
			);
		}
	}
	const { headings, firstPicture, problems } = body;
	problems.sort((one, other) => one.line - other.line || one.column - other.column);
	return { headings, beside, problems, ...(firstPicture && { firstPicture }) };
}

/** Whether an `.mdx` can be compiled into the theme without harm to anything else. */
export async function isCompilable(source: string): Promise<boolean> {
	return (await readMdx(source, compiling)).problems.every(({ severity }) => severity !== 'must-fix');
}

/** What Astro's own processor is given, so that an `.mdx` is read like every other body. */
export const compilingPlugins: MdastPluginEntry[] = [
	({ source, data }) => {
		data.body = newBody(source, compiling);
		return undefined;
	},
	...mdastPlugins,
];
