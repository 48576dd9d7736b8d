import { existsSync } from 'node:fs';
import { findBrowser } from './browser.ts';
import { run } from './run.ts';

const retries = ['-o', 'Acquire::Retries=3'];

/** Installs, where this is Debian and we may, what browser tests need and the machine lacks; says what it does. */
export async function installDebianPackages(): Promise<void> {
	if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return;
	const packages = await missingPackages();
	const servers = await missingServers();
	if (packages.length + servers.length === 0) return;
	await run('apt-get', [...retries, 'update'], quiet);
	if (packages.length > 0) await install(packages);
	// Not every release has them; tests of what is not there are skipped and say so.
	for (const server of servers) await install([server]);
}

const quiet = { environment: { DEBIAN_FRONTEND: 'noninteractive' } };

async function install(packages: string[]): Promise<void> {
	console.log(`apt-get install ${packages.join(' ')} …`);
	const { code, output } = await run(
		'apt-get',
		[...retries, 'install', '-y', '--no-install-recommends', ...packages],
		quiet,
	);
	if (code !== 0) console.log(output.trim().split('\n').slice(-5).join('\n'));
}

async function missingPackages(): Promise<string[]> {
	const chinese = await run('fc-list', [':lang=zh-cn']);
	const nginx = await run('nginx', ['-v']);
	return [
		...((await findBrowser()) ? [] : ['chromium']),
		...(chinese.output.includes(':') ? [] : ['fontconfig', 'fonts-noto-cjk']),
		...(nginx.code === 0 ? [] : ['nginx']),
	];
}

async function missingServers(): Promise<string[]> {
	const caddy = await run('caddy', ['version']);
	const lfs = await run('git-lfs', ['version']);
	return [
		...(caddy.code === 0 ? [] : ['caddy']),
		...(existsSync('/usr/lib/nginx/modules/ngx_http_brotli_static_module.so')
			? []
			: ['libnginx-mod-http-brotli-static']),
		...(existsSync('/usr/sbin/sshd') ? [] : ['openssh-server']),
		...(lfs.code === 0 ? [] : ['git-lfs']),
	];
}
