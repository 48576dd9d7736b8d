import { enableCompileCache } from 'node:module';
import { relative } from 'node:path';
import { Command, CommanderError, Option } from 'commander';
import { minuteOf } from '../src/network/time.ts';
import { layoutOf } from './build/layout.ts';
import { WrongFolderError } from './build/prepare-folders.ts';
import { openProgress } from './build/progress.ts';
import { parseMinute } from './parse-minute.ts';
import { github } from './validate/reporters/github.ts';
import { json } from './validate/reporters/json.ts';
import { text } from './validate/reporters/text.ts';
import { wrongCommand } from './wrong-command.ts';

const reporters = [text, json, github];

const command = new Command('npm run validate --')
	.description('检查内容文件夹，一次找出所有问题；什么也不改。')
	.option('--branch <slug...>', '只看这些支部', [])
	.option('--content <dir>', '内容文件夹', 'content')
	.option('--launch <slug>', '这个支部要上线还缺什么')
	.addOption(new Option('--format <name>', '结果的样子').choices(reporters.map(({ name }) => name)).default('text'))
	.option('--now <time>', '按这个时间（北京时间）检查，例如 2026-03-14T09:30', parseMinute, minuteOf(new Date()))
	.option('--media <dir>', '不放进 git 的视频和录音的文件夹；不写就是内容文件夹旁边的 <content>-media')
	.option('--out <dir>', '公开的网站文件夹；上次的检查结果存放在它旁边的 <dir>-store', 'dist')
	.helpOption('--help', '显示这段说明')
	.addHelpText('after', '\n退出码：0 没有必须修改的问题；1 有；2 命令写错了；3 程序出了故障。')
	.configureOutput({
		outputError: (words, write) => write(wrongCommand(words, 'npm run validate --')),
	})
	.exitOverride();

process.exitCode = await run();

async function run(): Promise<number> {
	const progress = openProgress(process.stderr, '正在检查');
	try {
		const { branch, content, media, out, format, now, launch } = command.parse().opts();
		const only = launch ? [launch] : branch;
		const layout = layoutOf(content, out, media);
		enableCompileCache(layout.program);
		// Loaded only now, so that what was compiled the last time is at hand.
		const { validateNetwork } = await import('./validate/validate-network.ts');
		const report = await validateNetwork({ layout, only, launch, now, progress });
		progress.end();
		const reporter = reporters.find(({ name }) => name === format) ?? text;
		console.log(reporter.report(report, relative('', content)));
		const isFine = report.problems.every(({ severity }) => severity !== 'must-fix');
		return isFine && !report.launch?.missing.length ? 0 : 1;
	} catch (error) {
		progress.end();
		if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
		console.error(error instanceof Error ? error.message : error);
		return error instanceof WrongFolderError ? 2 : 3;
	}
}
