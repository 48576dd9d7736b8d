import childProcess from 'node:child_process';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

// Loaded before a command by `--import`, with `?to=` saying where the counts go.
const to = new URL(import.meta.url).searchParams.get('to')!;
const work = { read: [] as string[], written: [] as string[], listed: [] as string[], started: [] as string[] };

watch(fs, 'readFileSync', (file) => work.read.push(`${file}`));
watch(fs, 'openSync', (file, flags) => (flags === 'wx' ? work.written : work.read).push(`${file}`));
watch(fs, 'readdirSync', (folder) => work.listed.push(`${folder}`));
watch(fs, 'writeFileSync', (file) => typeof file === 'string' && work.written.push(file));
watch(fs.promises, 'readFile', (file) => work.read.push(`${file}`));
watch(fs.promises, 'open', (file) => work.read.push(`${file}`));
for (const name of ['spawn', 'spawnSync', 'execFile', 'execFileSync'] as const)
	watch(childProcess, name, (program) => work.started.push(`${program}`));
syncBuiltinESMExports();

const { writeFileSync } = fs;
process.once('exit', () => writeFileSync(to, JSON.stringify(work)));

function watch<T extends object>(owner: T, name: keyof T & string, note: (...args: unknown[]) => void): void {
	const original = owner[name] as (...args: unknown[]) => unknown;
	owner[name] = function (this: unknown, ...args: unknown[]) {
		note(...args);
		return original.apply(this, args);
	} as T[typeof name];
}
