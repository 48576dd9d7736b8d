import { Command, Option } from 'commander';
import { expect, test } from 'vitest';
import { parseMinute } from './parse-minute.ts';
import { wrongCommand } from './wrong-command.ts';

function said(...words: string[]): string {
	let text = '';
	const configured = {
		outputError(error: string) {
			text = wrongCommand(error, 'npm run build --');
		},
	};
	const command = new Command()
		.exitOverride()
		.configureOutput(configured)
		.addOption(new Option('--due').conflicts('branch'))
		.addOption(new Option('--compress <kind>').choices(['none', 'gzip']))
		.option('--branch <slug...>')
		.option('--now <time>', '', parseMinute);
	expect(() => command.parse(words, { from: 'user' })).toThrow();
	return text.trim();
}

test.each([
	[['--branch'], '--branch 后面没有写值'],
	[['--compress', 'zip'], '--compress 不能写成「zip」：只能写 none, gzip'],
	[['--now', '2026-02-30T09:00'], '--now 不能写成「2026-02-30T09:00」：时间写成 2026-03-14T09:30，日子要是有的'],
	[['--now', '2026-11-21T24:00'], '--now 不能写成「2026-11-21T24:00」：时间写成 2026-03-14T09:30，日子要是有的'],
	[['--due', '--branch', 'a'], '--due 和 --branch 不能一起用'],
	[['--nwo'], '没有 --nwo 这个选项，是不是 --now'],
	[['ting-tao'], '不知道「ting-tao」是什么，选项要以 -- 开头，例如 --branch'],
])('whoever writes %j reads why it is wrong, and where to look', (words, why) => {
	expect(said(...words)).toBe(`命令写错了（${why}）。运行 npm run build -- --help 看说明。`);
});
