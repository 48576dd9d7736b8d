import { resolve } from 'node:path';
import { Argument, Command, InvalidArgumentError } from 'commander';
import { readNetwork } from '../src/network/read-network.ts';
import { parseFolder } from './parse-place.ts';
import { caddyConfiguration } from './web-server/caddy.ts';
import { logrotateConfiguration } from './web-server/logrotate.ts';
import { nginxConfiguration } from './web-server/nginx.ts';
import type { BranchHost } from './web-server/web-site.ts';
import { wrongCommand } from './wrong-command.ts';

const CONFIGURATIONS = { nginx: nginxConfiguration, caddy: caddyConfiguration, logrotate: logrotateConfiguration };

const command = new Command('npm run -s web-server --')
	.description('写出网站服务器的配置（怎么用见 scripts/web-server/README.md）。')
	.addArgument(new Argument('<server>', '给哪个程序').choices(Object.keys(CONFIGURATIONS)))
	.option('--content <dir>', '内容文件夹，网址从里面的 network.yml 读', parseFolder, 'content')
	.option('--out <dir>', '公开的网站文件夹', parsePath, 'dist')
	.option('--branch-host <slug=host...>', '支部自己的域名，例如 ting-tao=tingtao.example.org', parseHost, [])
	.option('--logs <dir>', '访问日志的文件夹', parsePath, '/var/log/branch-sites')
	.option('--desk-host <host>', '工作台的域名，例如 desk.zhibu.example.org；不写就只有网站', parseName)
	.option('--desk-at <address>', '工作台在本机监听的地址', '127.0.0.1:4322')
	.option('--brotli', '服务器也能发送 .br（nginx 要有 libnginx-mod-http-brotli-static）', false)
	.helpOption('--help', '显示这段说明')
	.configureOutput({ outputError: (text, say) => say(wrongCommand(text, 'npm run -s web-server --')) })
	.exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2))
	.parse();

const { content, out, branchHost, deskHost, deskAt, logs, brotli } = command.opts();
const { settings, slugs } = readNetwork(content);
if (!settings) {
	console.error(`${content} 里没有可以用的 network.yml。`);
	process.exit(2);
}
for (const { slug } of branchHost) if (!slugs.includes(slug)) command.error(`--branch-host 里没有这个支部：${slug}`);
const write = CONFIGURATIONS[command.args[0] as keyof typeof CONFIGURATIONS];
const address = new URL(settings.address);
const desk = deskHost && { host: deskHost, at: deskAt };
process.stdout.write(write({ root: resolve(out), address, hosts: branchHost, logs: resolve(logs), brotli, desk }));

// nginx and Caddy take these for variables, whatever stands around them.
function parsePath(text: string): string {
	if (/[${}\n]/.test(parseFolder(text))) throw new InvalidArgumentError('文件夹的名字里不能有 $ { } 和换行。');
	return text;
}

function parseName(text: string): string {
	if (!/^[a-z0-9.-]+$/.test(text)) throw new InvalidArgumentError('只写域名，例如 desk.zhibu.example.org。');
	return text;
}

function parseHost(text: string, before: BranchHost[]): BranchHost[] {
	const [, slug, host] = /^([a-z][a-z0-9-]{1,38})=([a-z0-9.-]+(?::\d+)?)$/.exec(text) ?? [];
	if (!slug || !host) throw new InvalidArgumentError('支部的域名写成 代号=域名，例如 ting-tao=tingtao.example.org。');
	return [...before, { slug, host }];
}
