import { writeFileSync } from 'node:fs';
import { Command, CommanderError, Option } from 'commander';
import { minuteOf } from '../../src/network/time.ts';
import { parseCount } from '../build/batches/parse-caution.ts';
import { inWords } from '../build/disk-reason.ts';
import { KEEP } from '../build/history.ts';
import { layoutOf } from '../build/layout.ts';
import { WrongFolderError } from '../build/prepare-folders.ts';
import { openProgress } from '../build/progress.ts';
import { parseMinute } from '../parse-minute.ts';
import { parseExistingFolder, parseFolder, parseNewFile } from '../parse-place.ts';
import { wrongCommand } from '../wrong-command.ts';
import { NoWideChangeError } from './last-wide-change.ts';
import { listReleases } from './list-releases.ts';
import { printList } from './print-list.ts';
import { printPrune } from './print-prune.ts';
import { printRollback } from './print-rollback.ts';
import { printVerify } from './print-verify.ts';
import { sitesAsked } from './sites-asked.ts';

const MEDIA = '不放进 git 的视频和录音的文件夹；不写就是内容文件夹旁边的 <content>-media';

const command = new Command('npm run release --')
	.description('看看、退回、清理、核对已经生成的网站；不重新生成内容。')
	.helpOption('--help', '显示这段说明')
	.helpCommand(false)
	.addHelpText('after', '\n退出码：0 正常；1 有没做到的，或者文件和清单不符；2 命令写错了；3 程序出了故障。')
	.configureOutput({
		outputError: (text, write) => write(wrongCommand(text, 'npm run release --')),
	})
	.exitOverride();

add('list', '现在是哪个版本，什么时候上线的，还留着哪些以前的版本')
	.option('--all', '支部很多时也全部列出', false)
	.action(({ content, out, branch, all, json }) => {
		const layout = layoutOf(content, out);
		const sites = listReleases(layout, branch.length > 0 ? sitesAsked(layout, branch) : branch);
		write(json, sites);
		console.log(printList(sites, all || branch.length > 0));
	});

add('rollback', '把支部退回到以前的版本，不到一秒；一直有效，直到那个支部的内容有了改动')
	.option('--media <dir>', MEDIA, parseExistingFolder)
	.option('--to <id>', '退回到这个版本；不写就是上一个')
	.addOption(new Option('--all', '全网一起退回到上一次全网更新以前').conflicts(['branch', 'to']))
	.option('--before <time>', '退回到这个时间（北京时间）以前，例如 2026-11-20T18:00', parseMinute)
	.option('--now <time>', '现在的时间（北京时间），例如 2026-11-21T09:00', parseMinute, minuteOf(new Date()))
	.action(async ({ content, media, out, branch, to, all, before, now, json }) => {
		if (!all && branch.length === 0) command.error('请写明退回哪些支部（--branch），或者全网（--all）');
		if (to === '') command.error('--to 后面没有写版本');
		if (to && (before || branch.length > 1)) command.error('--to 只能用于一个支部，也不能同时写 --before');
		const wish = to ? { to } : before ? { before: new Date(`${before}:00+08:00`).toISOString() } : 'last';
		const { rollBack } = await import('./roll-back.ts');
		const layout = layoutOf(content, out, media);
		const report = await rollBack({ layout, only: branch, wish, now, say: console.error });
		write(json, report);
		console.log(printRollback(report));
		if (report.refused.length > 0) process.exitCode = 1;
	});

add('prune', '清理不再需要的：以前的版本、旧的模板、没人用的图片、没做完的残留')
	.option('--keep <n>', '每个网站留几个版本，包括现在的', parseCount, KEEP)
	.option('--dry-run', '只说能清理多少，什么也不删', false)
	.action(async ({ content, out, branch, keep, dryRun, json }) => {
		const { prune } = await import('./prune.ts');
		const report = await prune({
			layout: layoutOf(content, out),
			only: branch,
			keep,
			isRehearsal: dryRun,
			say: console.error,
		});
		write(json, report);
		console.log(printPrune(report, dryRun));
	});

add('verify', '把读者看到的文件和生成时的清单一一核对，找出改过、不见了和多出来的')
	.option('--media <dir>', MEDIA, parseExistingFolder)
	.option('--restore', '把不符的恢复原样', false)
	.option('--now <time>', '恢复时需要重新生成的，按这个时间（北京时间）', parseMinute, minuteOf(new Date()))
	.action(async ({ content, media, out, branch, restore, now, json }) => {
		const progress = openProgress(process.stderr, '正在核对');
		const { verify } = await import('./verify.ts');
		const layout = layoutOf(content, out, media);
		const report = await verify({ layout, only: branch, isRestoring: restore, now, progress });
		progress.end();
		write(json, report);
		console.log(printVerify(report, restore));
		if (report.broken.length > 0) process.exitCode = 1;
	});

/** Runs `npm run release` and sets the exit code. */
export async function runReleaseCommand(): Promise<void> {
	try {
		await command.parseAsync();
	} catch (error) {
		if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
		else {
			console.error(inWords(error));
			process.exitCode = error instanceof WrongFolderError || error instanceof NoWideChangeError ? 2 : 3;
		}
	}
}

function add(name: string, description: string): Command {
	return command
		.command(name)
		.description(description)
		.option('--branch <slug...>', '只看这些支部', [])
		.option('--content <dir>', '内容文件夹', parseFolder, 'content')
		.option('--out <dir>', '公开的网站文件夹；各版本存放在它旁边的 <dir>-store', parseFolder, 'dist')
		.option('--json <file>', '把结果写成 JSON', parseNewFile)
		.helpOption('--help', '显示这段说明')
		.exitOverride();
}

function write(file: string | undefined, result: unknown): void {
	if (file) writeFileSync(file, `${JSON.stringify(result, null, '\t')}\n`);
}
