import { Command } from 'commander';
import { minuteOf } from '../src/network/time.ts';
import { buildNetwork } from './build/build-network.ts';
import { layoutOf, shelfOf } from './build/layout.ts';
import { WrongFolderError } from './build/prepare-folders.ts';
import { printReport } from './build/print-report.ts';
import { openProgress } from './build/progress.ts';
import { standingSites } from './build/switch.ts';
import { readEnvironment } from './environment.ts';
import { contentFor, startDesk } from './start/desk.ts';
import { serve } from './start/serve.ts';

const {
	content,
	out,
	desk: hasDesk,
} = new Command('npm start --')
	.description('生成网站并在本机打开。')
	.option('--content <dir>', '内容文件夹', 'content')
	.option('--out <dir>', '公开的网站文件夹', 'dist')
	.option('--no-desk', '只看网站，不打开工作台')
	.helpOption('--help', '显示这段说明')
	.addHelpText(
		'after',
		'\n环境变量 PORT 和 HOST 决定网站的地址，不设就是 http://localhost:4321/；工作台在下一个端口，只在本机。',
	)
	.parse()
	.opts();

const publicRoot = layoutOf(content, out).publicRoot;
const layout = layoutOf(hasDesk ? contentFor(content, publicRoot) : content, out);
const progress = openProgress(process.stderr);
const build = { layout, only: [], force: false, now: minuteOf(new Date()), packing: 'gzip' as const, progress };
const report = await buildNetwork(build).catch((error: Error) => {
	progress.end();
	console.error(error.message);
	process.exit(error instanceof WrongFolderError ? 2 : 3);
});
progress.end();
console.log(printReport(report, layout.publicRoot));

const { host, port } = readEnvironment();
const { origin } = await serve(layout.publicRoot, host, port).catch((error: NodeJS.ErrnoException) => {
	console.error(
		error.code === 'EADDRINUSE'
			? `端口 ${port} 已经被别的程序占用。换一个端口：PORT=${port + 1} npm start`
			: `网站打不开：${error.message}`,
	);
	process.exit(3);
});
console.log(`\n门户　${origin}/`);
for (const slug of standingSites(shelfOf(layout, 'public'))) console.log(`支部　${origin}/${slug}/`);
console.log();
if (hasDesk) await startDesk(content, publicRoot, `${origin}/`, port + 1);
console.log('\n按 Ctrl+C 结束。');
