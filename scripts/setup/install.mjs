import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { Advice } from './advice.mjs';

// `--include` because NODE_ENV=production would leave out what checks and tests need.
const options = [
	'--loglevel=error',
	'--no-audit',
	'--no-fund',
	'--prefer-offline',
	'--engine-strict=false',
	'--include=dev',
	'--include=optional',
];

/**
 * Runs `npm install` in `root` and shows that it is at work; throws advice when it fails.
 * With `afresh`, half-installed packages are thrown away first: npm would trust them.
 * @param {string} root
 * @param {boolean} afresh
 */
export async function install(root, afresh) {
	const modules = path.join(root, 'node_modules');
	const started = Date.now();
	console.log('正在安装依赖（第一次约一分钟）… Installing packages (about a minute the first time) …');
	try {
		if (afresh) rmSync(modules, { recursive: true, force: true });
		const { code, output } = await npmInstall(root, started);
		if (code !== 0) throw reasonFor(output, root);
	} catch (error) {
		throw error instanceof Advice ? error : reasonFor(String(error), root);
	}
	console.log(`依赖已就绪，用时 ${seconds(started)} 秒。 Packages are ready after ${seconds(started)} s.`);
}

/**
 * @param {string} root
 * @param {number} started
 * @returns {Promise<{ code: number | null, output: string }>}
 */
function npmInstall(root, started) {
	const npm = process.env.npm_execpath?.endsWith('npm-cli.js') ? process.env.npm_execpath : undefined;
	const [command, ...first] = npm ? [process.execPath, npm] : ['npm'];
	return new Promise((resolve, reject) => {
		const child = spawn(command, [...first, 'install', ...options], {
			cwd: root,
			stdio: ['ignore', 'pipe', 'pipe'],
			shell: !npm && process.platform === 'win32',
		});
		let output = '';
		for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
		const stop = () => child.kill('SIGTERM');
		process.on('SIGTERM', stop);
		const clock = setInterval(() => show(started), process.stdout.isTTY ? 1_000 : 15_000);
		child.on('error', reject).on('close', (code) => {
			clearInterval(clock);
			process.off('SIGTERM', stop);
			if (process.stdout.isTTY) process.stdout.write('\r\x1b[K');
			resolve({ code, output });
		});
	});
}

/** @param {number} started */
function show(started) {
	const line = `  npm install … ${seconds(started)} s`;
	process.stdout.write(process.stdout.isTTY ? `\r${line}` : `${line}\n`);
}

/** @param {number} started */
function seconds(started) {
	return Math.round((Date.now() - started) / 1_000);
}

/**
 * @param {string} output
 * @param {string} root
 */
function reasonFor(output, root) {
	if (/ENOSPC/.test(output)) {
		return new Advice('磁盘已满，安装需要约 1 GB 空间。', 'The disk is full: installing needs about 1 GB.');
	}
	if (/EACCES|EPERM|EROFS/.test(output)) {
		return new Advice(
			`无法写入 ${root} 或 npm 的缓存目录，请检查权限。`,
			`Cannot write to ${root} or npm's cache folder: please check the permissions.`,
		);
	}
	if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT|network/i.test(output)) {
		return new Advice(
			'无法连接 npm 软件源，请检查网络（或 npm 的 registry、proxy 设置）后重试。',
			'The npm registry cannot be reached: please check the network (or the registry and proxy settings of npm) and try again.',
		);
	}
	if (/ENOENT.*npm/.test(output)) {
		return new Advice('没有找到 npm，请先安装 npm。', 'npm was not found: please install it first.');
	}
	const words = output.trim().split('\n').slice(-8).join('\n');
	return new Advice(
		'npm install 未能完成，下面是它的说明。',
		`npm install did not finish; this is what it says:\n${words}`,
	);
}
