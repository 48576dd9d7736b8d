import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { openDesk } from './open-desk.ts';
import { isLoopback } from './people/demo.ts';
import { firstAdministrator } from './people/first-administrator.ts';
import { printWelcome } from './print-welcome.ts';

const GB = 1024 ** 3;

const command = new Command('npm run desk --')
	.description('打开工作台：书记、审核员、管理员在浏览器里写稿、审稿、发布。')
	.option('--upstream <address>', '内容仓库的地址，git 认得的都可以；不写就只存在工作台自己这里')
	.option('--below <folder>', '内容在仓库里的哪个文件夹；不写就是仓库本身', '')
	.option('--folder <dir>', '试用：从这个内容文件夹开始，不动它')
	.option('--home <dir>', '工作台自己的文件夹：人员、草稿、内容的副本', 'desk-home')
	.option('--media <dir>', '视频和录音的文件夹；不写就是工作台自己的文件夹里的 work-media')
	.option('--film-limit <gb>', '一个视频最大多少 GB', parseSize, 2)
	.option('--out <dir>', '公开的网站文件夹', 'dist')
	.option('--readers <address>', '读者打开的网址，以 / 结尾；不写就用 network.yml 里的')
	.option('--host <name>', '监听的地址', '127.0.0.1')
	.option('--port <number>', '监听的端口', Number, 4322)
	.option('--demo', '提供示例账号；只能在本机', false)
	.helpOption('--help', '显示这段说明')
	.exitOverride();

process.exitCode = await run();

async function run(): Promise<number> {
	try {
		const { home, upstream, folder, below, media, filmLimit, out, readers, host, port, demo } = command.parse().opts();
		if (demo && !isLoopback(host)) {
			console.error('示例账号的密码人人都知道，只能在本机用：请去掉 --demo，或者去掉 --host。');
			return 2;
		}
		const where = { home, upstream, folder, below, media, mostFilm: filmLimit * GB, publicRoot: out, readers };
		const { desk, app, close } = await openDesk({ ...where, host, port, isDemo: demo });
		const end = () => void close().then(() => process.exit(0));
		for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end);
		// Whoever started us to try things out is gone: nobody would end us.
		process.once('disconnect', end);
		const address = await app.listen({ host, port });
		printWelcome(desk, address, firstAdministrator(desk.people));
		process.send?.({ address });
		// What moved while the desk was down, or when it fell, is put before the readers now.
		void desk.publisher.publishAll().then(
			(outcome) =>
				outcome.isLive ||
				desk.events.emit('alert', { text: `网站没有全部更新。${outcome.reason}`, at: new Date().toISOString() }),
			() => undefined,
		);
		return 0;
	} catch (error) {
		if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
		const { code, message } = error as NodeJS.ErrnoException;
		console.error(code === 'EADDRINUSE' ? '这个端口已经被别的程序占用，请用 --port 换一个。' : message);
		process.exit(3);
	}
}

function parseSize(text: string): number {
	const size = Number(text);
	if (!(size > 0 && size <= 100)) throw new InvalidArgumentError('写成 0 到 100 之间的数字，例如 4。');
	return size;
}
