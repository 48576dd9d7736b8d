import { existsSync } from 'node:fs';
import { findBrowser } from './browser.ts';
import { run } from './run.ts';

const retries = ['-o', 'Acquire::Retries=3'];

/** Installs, where this is Debian and we may, what browser tests need and the machine lacks; says what it does. */
export async function installDebianPackages(): Promise<void> {
	if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return;
	const packages = await missingPackages();
	if (packages.length === 0) return;
	console.log(`apt-get install ${packages.join(' ')} …`);
	const quiet = { environment: { DEBIAN_FRONTEND: 'noninteractive' } };
	await run('apt-get', [...retries, 'update'], quiet);
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
