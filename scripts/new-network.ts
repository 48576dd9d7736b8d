import { resolve } from 'node:path';
import { Command, CommanderError } from 'commander';
import { firstCommit } from './new-network/first-commit.ts';
import { type Given, newNetworkSettings } from './new-network/network-settings.ts';
import { refuseFolder, writeNetwork } from './new-network/write-network.ts';

const command = new Command('npm run new-network --')
	.description('新建一个空的内容文件夹：没有示例文章，有说明和编辑器设置，已用 git 保存第一版。')
	.argument('<dir>', '放在哪里，空的或还没有的文件夹')
	.option('--name <名称>', '网络名称，例如 梧桐支部网')
	.option('--address <网址>', '门户的完整网址，以 / 结尾，例如 https://zhibu.example.org/')
	.option('--organiser <单位>', '主办单位')
	.helpOption('--help', '显示这段说明')
	.addHelpText('after', '\n退出码：0 正常；1 文件夹不是空的或内容不对；2 命令写错了；3 程序出了故障。')
	.exitOverride();

process.exitCode = run();

function run(): number {
	try {
		command.parse();
		return make(resolve(command.args[0]!), command.opts<Given>());
	} catch (error) {
		if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
		console.error(error instanceof Error ? error.message : error);
		return 3;
	}
}

function make(folder: string, given: Given): number {
	const settings = newNetworkSettings(given);
	const refused = refuseFolder(folder);
	const problems = [...(refused ? [refused] : []), ...('problems' in settings ? settings.problems : [])];
	if (problems.length > 0 || 'problems' in settings) {
		console.error(problems.join('\n'));
		return 1;
	}
	writeNetwork(folder, settings.yaml);
	if (!firstCommit(folder)) {
		console.error(`文件已经写在 ${folder}，但 git 没能保存第一版；请在那里运行 git init 和 git commit 看看原因。`);
		return 3;
	}
	console.log(
		`内容文件夹已经建好：${folder}，用 git 保存了第一版，还没有支部。\n` +
			'接下来：\n' +
			'  1. 打开 network.yml，把标着【请改】的几行改好；\n' +
			`  2. 添支部：npm run new-branch -- SLUG --name 名称 --content ${folder}\n` +
			`     或按名册：npm run new-branch -- --from roster.xlsx --content ${folder}\n` +
			`  3. 生成网站：npm run build -- --content ${folder}`,
	);
	return 0;
}
