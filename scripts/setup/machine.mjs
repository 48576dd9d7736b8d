import { spawnSync } from 'node:child_process';
import { Advice } from './advice.mjs';

/** Whether packages bring a Node of their own for this machine; elsewhere the machine's own has to do. */
export function bringsNode() {
	return process.platform === 'linux' && ['x64', 'arm64'].includes(process.arch) && !isMusl();
}

/** Throws advice when something that npm cannot install is missing. */
export function checkMachine() {
	const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
	const runsTypeScript = major >= 24 || (major === 23 && minor >= 6) || (major === 22 && minor >= 18);
	if (!bringsNode() && !runsTypeScript) {
		throw new Advice(
			`这台机器（${process.platform} ${process.arch}）需要自行安装 Node.js 24（22.18 起可用），现有的是 ${process.version}。`,
			`On this machine (${process.platform} ${process.arch}) please install Node.js 24 (22.18 or later will do); it has ${process.version}.`,
		);
	}
	if (spawnSync('git', ['--version']).error) {
		throw new Advice('没有找到 git，请先安装 git。', 'git was not found: please install it first.');
	}
}

function isMusl() {
	process.report.excludeNetwork = true;
	const report = /** @type {any} */ (process.report.getReport());
	return !report.header.glibcVersionRuntime;
}
