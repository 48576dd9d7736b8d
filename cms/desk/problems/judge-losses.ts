import { join } from 'node:path';
import type { TextProblem } from '../../../src/network/problem.ts';
import { listEntries } from '../../../src/network/read-entry.ts';
import type { ColumnSettings, Face } from '../../../src/schema/face.ts';
import type { NetworkSettings } from '../../../src/schema/network.ts';
import type { NetworkOverview } from '../network-overview.ts';

/** Whose name readers would miss, and how many names are enough. */
const MOST_NAMES = 3;

/** What readers would no longer see if `network.yml` said this: a row of a form is taken away with one press. */
export function lossesOfNetwork(content: string, before: NetworkOverview, after: NetworkSettings): TextProblem[] {
	const { settings, slugs, branch } = before;
	const branches = slugs.flatMap((slug) => branch(slug) ?? []);
	const unified = branches.filter(({ face }) => face.columns.length === 0);
	const nameOf = ({ settings: { name } }: (typeof branches)[number]) => name;
	return [
		...gone(settings.committees, after.committees).flatMap(({ id, name }) => {
			const below = branches.filter((one) => one.settings.committee === id).map(nameOf);
			const fix = '请先到这些支部的设置里，把上级党组织改好。';
			return below.length > 0
				? [loss('committees', `「${name}」去掉以后，${listed(below)}就没有上级党组织了。`, fix)]
				: [];
		}),
		...gone(settings.columns, after.columns).flatMap((column) => {
			const having = unified.filter(({ slug }) => hasEntries(content, `branches/${slug}/${column.id}`)).map(nameOf);
			return having.length > 0 ? [ofColumn('columns', column, `${listed(having)}在这个栏目里的文章`)] : [];
		}),
		...gone(settings.shared, after.shared).flatMap((column) =>
			hasEntries(content, `shared/${column.id}`) ? [ofColumn('shared', column, '这个共用栏目里的文章')] : [],
		),
	];
}

/** The same for `face.yml`: who names the first column of their own has no longer those of the network. */
export function lossesOfFace(content: string, before: NetworkOverview, slug: string, after: Face): TextProblem[] {
	const columns = after.columns.length > 0 ? after.columns : before.settings.columns;
	return gone(before.branch(slug)?.columns ?? [], columns)
		.filter(({ id }) => hasEntries(content, `branches/${slug}/${id}`))
		.map((column) => ofColumn('columns', column, '这个栏目里的文章'));
}

const gone = <T extends { id: string }>(before: T[], after: { id: string }[]): T[] =>
	before.filter(({ id }) => !after.some((one) => one.id === id));

const hasEntries = (content: string, folder: string): boolean =>
	listEntries(join(content, folder), ['.md', '.mdx']).entries.length > 0;

const ofColumn = (field: string, { title }: ColumnSettings, what: string): TextProblem =>
	loss(
		field,
		`栏目「${title}」不在了，${what}读者就看不到了。`,
		'文章都还在；把这个栏目加回来，代号和原来一样，就又能看到。',
	);

const loss = (field: string, message: string, fix: string): TextProblem => ({
	...{ rule: 'settings-loss', severity: 'should-fix', line: 1, column: 1 },
	...{ field, message, fix },
});

const listed = (names: string[]): string =>
	names.length > MOST_NAMES ? `${names.slice(0, MOST_NAMES).join('、')}等 ${names.length} 个支部` : names.join('、');
