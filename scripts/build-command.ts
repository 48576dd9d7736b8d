import { writeFileSync } from 'node:fs';
import { Command, CommanderError, Option } from 'commander';
import { dayOf, type Minute, minuteOf } from '../src/network/time.ts';
import { parseCount, parseShare } from './build/batches/parse-caution.ts';
import { printHalt } from './build/batches/print-halt.ts';
import { emptyReport } from './build/build-report.ts';
import { askAbout } from './build/committed-folders.ts';
import { inWords } from './build/disk-reason.ts';
import { dueSites } from './build/due/due-sites.ts';
import { printNext } from './build/due/print-next.ts';
import { KEEP } from './build/history.ts';
import { baseNeed } from './build/hub-search/limits.ts';
import { type Layout, layoutOf } from './build/layout.ts';
import { PACKINGS } from './build/pack.ts';
import { WrongFolderError } from './build/prepare-folders.ts';
import { printReport } from './build/print-report.ts';
import { openProgress } from './build/progress.ts';
import { parseShard } from './build/shards/parse-shard.ts';
import { readShards } from './build/shards/same-origin.ts';
import { withSharedCache } from './build/shards/shared-cache.ts';
import { parseMinute } from './parse-minute.ts';
import { parseExistingFolder, parseFolder, parseNewFile } from './parse-place.ts';
import { wrongCommand } from './wrong-command.ts';

const command = new Command('npm run build --')
	.description('把内容文件夹生成为网站；只生成有变化的支部，其余保持不动。')
	.option('--branch <slug...>', '只看这些支部', [])
	.option('--content <dir>', '内容文件夹', parseFolder, 'content')
	.option(
		'--media <dir>',
		'不放进 git 的视频和录音的文件夹；不写就是内容文件夹旁边的 <content>-media',
		parseExistingFolder,
	)
	.option('--out <dir>', '公开的网站文件夹；各版本存放在它旁边的 <dir>-store', parseFolder, 'dist')
	.option('--force', '没有变化也重新生成', false)
	.addOption(
		new Option('--due', '只更新到了时间的（给定时器用），并说出下一次是什么时候').conflicts(['branch', 'force']),
	)
	.option(
		'--now <time>',
		'按这个时间（北京时间）决定哪些文章可见，例如 2026-03-14T09:30',
		parseMinute,
		minuteOf(new Date()),
	)
	.addOption(
		new Option('--compress <kind>', '页面旁边放的压缩文件：gzip，br（gzip 和 br 都放），none（不放）')
			.choices(PACKINGS)
			.default('gzip'),
	)
	.addOption(
		new Option('--shard <i/n>', '几台机器分着生成：这台做一共 n 份里的第 i 份，不做门户')
			.argParser(parseShard)
			.conflicts(['branch', 'due']),
	)
	.addOption(
		new Option('--merge <dir...>', '把各台机器的 <dir>-store 合在一起，再生成门户').conflicts([
			'branch',
			'due',
			'shard',
			'force',
		]),
	)
	.option('--keep <n>', '每个网站留几个版本，可以退回（npm run release）', parseCount, KEEP)
	.option('--cache <place>', '几台机器共用的图片缓存：一个文件夹，或者 rclone 的 remote:path')
	.option('--batch <n>', '全网改版时一批几个支部，两批之间让别的生成先做', parseCount, 20)
	.option('--stop-at <share>', '全网改版时，新出问题的支部超过这个比例就停下来，默认 5%', parseShare)
	.option('--json <file>', '把结果写成 JSON', parseNewFile)
	.helpOption('--help', '显示这段说明')
	.addHelpText('after', '\n退出码：0 正常；1 内容有必须修改的问题；2 命令写错了；3 程序出了故障。')
	.configureOutput({
		outputError: (text, write) => write(wrongCommand(text, 'npm run build --')),
	})
	.exitOverride();

/** Runs `npm run build` with what the command line says; resolves with the exit code. */
export async function runBuildCommand(): Promise<number> {
	const progress = openProgress(process.stderr);
	try {
		const {
			branch,
			content,
			media,
			out,
			force,
			due,
			now: given,
			shard,
			merge: folders,
			cache,
			batch,
			stopAt,
			keep,
			compress,
			json,
		} = command.parse().opts();
		const merge = folders && readShards(folders);
		const isTimeGiven = command.getOptionValueSource('now') !== 'default';
		if (shard && !isTimeGiven) throw new WrongFolderError('分到几台机器上生成时要写 --now，各台写同一个时间。');
		// What was made for one minute is put together for that minute.
		const now = merge && !isTimeGiven ? merge[0].now : given;
		const layout = layoutOf(content, out, media);
		const write = (result: object) => json && writeFileSync(json, `${JSON.stringify(result, null, '\t')}\n`);
		const before = due && dueSites(layout, now);
		if (before && before.due.length === 0) {
			write({ ...emptyReport(), next: before.next });
			console.log(`没有到时间要更新的。\n${printNext(before.next)}`);
			await renewWhereDue(layout, now);
			return 0;
		}
		// Git looks at every file while the build is loaded, and that only now: a timer asks often, and mostly for nothing.
		const asking = merge || cache ? undefined : askAbout(layout.content, branch);
		const { buildNetwork } = await import('./build/build-network.ts');
		const asked = {
			only: branch,
			due,
			shard,
			merge,
			force,
			now,
			packing: compress,
			keep,
			caution: { batch, stopAt },
			asking,
		};
		const work = () => buildNetwork({ layout, ...asked, progress });
		const report = cache ? await withSharedCache(cache, layout, progress.say, work) : await work();
		progress.end();
		const next = due && dueSites(layout, now).next;
		write({ ...report, ...(next && { next }) });
		console.log(printReport(report, layout.publicRoot));
		if (report.halt) console.log(printHalt(report.halt));
		if (next) console.log(printNext(next));
		if (due) await renewWhereDue(layout, now);
		return report.halt || report.problems.some(({ severity }) => severity === 'must-fix') ? 1 : 0;
	} catch (error) {
		progress.end();
		if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
		console.error(inWords(error));
		return error instanceof WrongFolderError ? 2 : 3;
	}
}

/** The search of the network gets a new base beside whatever is built: a timer has time. */
async function renewWhereDue(layout: Layout, now: Minute): Promise<void> {
	const day = dayOf(now);
	if (baseNeed(layout, day) === 'none') return;
	const { renewBase } = await import('./build/hub-search/renew-base.ts');
	await renewBase(layout, { day });
}
