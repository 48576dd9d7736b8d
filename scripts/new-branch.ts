import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, CommanderError } from 'commander';
import { readNetwork } from '../src/network/read-network.ts';
import { cellValue } from './new-branch/cell-value.ts';
import type { Draft } from './new-branch/draft.ts';
import { makeBranches } from './new-branch/make-branches.ts';
import { put, type Roster, readRoster } from './new-branch/read-roster.ts';
import { readTable, UnreadableTableError } from './new-branch/read-table.ts';
import { reportOutcome } from './new-branch/report-outcome.ts';
import { ROSTER_FIELDS } from './new-branch/roster-fields.ts';

const command = new Command('npm run new-branch --')
	.description('新建支部：一个，或者按名册一次新建许多；状态都是培育中。')
	.usage('SLUG --name 名称 [选项]\n       npm run new-branch -- --from roster.csv|roster.xlsx [选项]')
	.argument('[slug]', '代号：文件夹名，也是网址的一部分；不写就用名称的拼音')
	.option('--content <dir>', '内容文件夹', 'content')
	.option('--from <file>', '名册，一行一个支部，第一行是列名；.csv（UTF-8 或 GBK）或 .xlsx')
	.option('--skip-wrong', '名册里有错的行跳过，其余的照样新建', false)
	.helpOption('--help', '显示这段说明')
	.addHelpText('after', '\n名册的列名和上面的选项同名，写中文名称也可以。')
	.addHelpText('after', '退出码：0 正常；1 内容有必须修改的问题；2 命令写错了；3 程序出了故障。')
	.exitOverride();
for (const { id, label, schema } of ROSTER_FIELDS) {
	const choices = schema['x-cms']?.options?.map((option) => option.label).join('、');
	command.option(`--${id} <${label}>`, choices ?? schema.description);
}

process.exitCode = await run();

async function run(): Promise<number> {
	try {
		command.parse();
		const { content, from, skipWrong } = command.opts();
		const [slug] = command.args;
		if (!from && !command.getOptionValue('name'))
			command.error('请写明支部名称：--name 名称；或者给出名册：--from 文件。');
		if (from && !existsSync(from)) command.error(`找不到名册 ${from}。`);
		if (from && slug) command.error('--from 按名册新建，不能同时写代号。');
		const roster = from
			? readRoster(await readTable(readFileSync(from)))
			: { drafts: [oneDraft(slug)], problems: [], unused: [] };
		return make(content, roster, skipWrong);
	} catch (error) {
		if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
		console.error(error instanceof Error ? error.message : error);
		return error instanceof UnreadableTableError ? 1 : 3;
	}
}

function make(content: string, { drafts, problems, unused }: Roster, skipWrong: boolean): number {
	const { settings } = readNetwork(content);
	if (!settings) {
		const why = existsSync(join(content, 'network.yml')) ? 'network.yml 有必须修改的问题' : '没有 network.yml';
		console.error(`${content} 里${why}。新的内容文件夹用 npm run new-network -- DIR 建立。`);
		return 1;
	}
	const rowless =
		drafts.length === 0 && problems.length === 0 ? ['名册里一个支部也没有。列名下面请一行写一个支部。'] : [];
	const wrong = [...problems, ...rowless];
	const outcome =
		wrong.length > 0
			? { made: [], committees: [], problems: wrong }
			: makeBranches(content, drafts, settings, skipWrong);
	const text = reportOutcome(outcome, content, unused);
	if (outcome.problems.length > 0) console.error(text);
	else console.log(text);
	return outcome.problems.length > 0 ? 1 : 0;
}

function oneDraft(slug: string | undefined): Draft {
	const draft: Draft = { ...(slug !== undefined && { slug }), data: {}, place: () => '' };
	for (const { id, path, schema } of ROSTER_FIELDS) {
		const value = cellValue(command.getOptionValue(id), schema);
		if (value !== undefined) put(draft.data, path, value);
	}
	return draft;
}
