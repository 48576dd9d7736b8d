import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Advice, adviceFor } from './advice.mjs';
import { install } from './install.mjs';
import { alone } from './lock.mjs';
import { checkMachine } from './machine.mjs';
import { slim } from './slim.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const modules = path.join(root, 'node_modules');
const stamp = path.join(modules, '.branch-sites');

/**
 * Makes `node_modules` what the lock says, or throws advice; returns in some milliseconds when it already is.
 * `installed` is said by npm itself, when it has just finished.
 * @param {string | undefined} said
 */
export async function prepare(said) {
	if (said === 'installed') return finish();
	if (isInstalled()) return;
	checkMachine();
	try {
		await installAlone();
	} catch (error) {
		throw error instanceof Advice ? error : adviceFor(String(error), root);
	}
}

function installAlone() {
	return alone(path.join(root, '.setup.lock'), async (interrupted) => {
		if (isInstalled()) return;
		await install(root, interrupted || !existsSync(path.join(modules, '.package-lock.json')));
		finish();
	});
}

function finish() {
	slim(modules);
	mkdirSync(modules, { recursive: true });
	writeFileSync(stamp, wanted());
}

function isInstalled() {
	return existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted();
}

/** A digest of everything that decides what `node_modules` holds. */
function wanted() {
	const { dependencies, devDependencies, optionalDependencies, overrides } = JSON.parse(read('package.json'));
	return createHash('sha256')
		.update(JSON.stringify([dependencies, devDependencies, optionalDependencies, overrides]))
		.update(read('package-lock.json'))
		.update(`${process.platform} ${process.arch}`)
		.digest('hex');
}

/** @param {string} name */
function read(name) {
	return readFileSync(path.join(root, name), 'utf8');
}
