import { join } from 'node:path';
import { parseFrontMatter } from '../src/network/front-matter.ts';
import type { TextProblem } from '../src/network/problem.ts';
import type { EntrySource } from '../src/network/read-entry.ts';
import { judgeEntry } from '../src/rules/judge-entry.ts';
import type { EntryRule } from '../src/rules/rule.ts';
import { written } from '../src/rules/written.ts';
import { collections } from '../src/schema/collections.ts';
import { networkSettings } from '../src/schema/network.ts';
import { entry } from './small-network.ts';

const network = networkSettings.parse({
	name: '支部网',
	address: 'https://zhibu.example.org/',
	organiser: '街道',
	columns: [{ id: 'news', collection: 'news', title: '动态' }],
});

/** What a rule finds in a piece of news with this body; `more` are further lines of its front matter. */
export function judgeText(rule: EntryRule, body: string, more = '', title = '开放日来了四十位邻居'): TextProblem[] {
	const parts = parseFrontMatter(entry(title, '2026-03-14', body, more));
	if ('rule' in parts) throw new Error(parts.message);
	const folder = '/content/branches/ting-tao/news';
	const source = {
		...{ id: '2026-03-14-kaifang-ri', file: join(folder, '2026-03-14-kaifang-ri.md'), folder },
		...{ collection: 'news', column: network.columns[0]! },
		...{ data: collections.news.parse(parts.data), body: parts.body, bodyLine: parts.bodyLine, yaml: parts.yaml },
	} as EntrySource;
	return judgeEntry(written(source, network, '2026-11-21'), [rule]);
}

/** The same in short: what the messages quote between 「 and 」, in order. */
export function quotesOf(rule: EntryRule, body: string, more = '', title?: string): string[] {
	return judgeText(rule, body, more, title).map(({ message }) => /「([^」]*)」/.exec(message)?.[1] ?? message);
}
