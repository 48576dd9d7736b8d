import { spawn } from 'node:child_process';
import { existsSync, rmSync, statfsSync } from 'node:fs';
import path from 'node:path';
import { adviceFor } from './advice.mjs';

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
	checkSpace(root, existsSync(modules));
	if (afresh) rmSync(modules, { recursive: true, force: true });
	const { code, output } = await npmInstall(root, started);
	if (code !== 0) throw adviceFor(output, root);
	console.log(`依赖已就绪，用时 ${seconds(started)} 秒。 Packages are ready after ${seconds(started)} s.`);
}

/**
 * Looks before it begins: on a full disk npm may fail in ways that say nothing about disks.
 * @param {string} root
 * @param {boolean} isUpdate
 */
function checkSpace(root, isUpdate) {
	const { bavail, bsize } = statfsSync(root);
	if (bavail * bsize < (isUpdate ? 50e6 : 600e6)) throw adviceFor('ENOSPC', root);
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
