// Adds to package-lock.json the optional packages of other platforms that the registry in use did not offer when it
// was written, so that npm fetches them where they are needed. Run by hand after dependencies change; `--check` writes nothing.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const file = fileURLToPath(new URL('../package-lock.json', import.meta.url));
const lock = JSON.parse(readFileSync(file, 'utf8'));
const missing = missingPackages(lock.packages);
const hosts = Object.entries(lock.packages).filter(([, entry]) => /^https?:/.test(entry.resolved ?? ''));

if (process.argv.includes('--check')) {
	for (const [key] of missing) console.error(`package-lock.json lacks ${key}: run \`npm run complete-lock\`.`);
	for (const [key] of hosts)
		console.error(`package-lock.json names a registry at ${key}: run \`npm run complete-lock\`.`);
	process.exitCode = missing.length + hosts.length > 0 ? 1 : 0;
} else {
	for (const [, entry] of hosts) delete entry.resolved;
	for (const [key, entry] of missing) lock.packages[key] = entry;
	lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
	writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
	console.log(`package-lock.json: ${missing.length} packages added, ${hosts.length} registry addresses removed.`);
}

/** @param {Record<string, any>} packages */
function missingPackages(packages) {
	return Object.entries(packages).flatMap(([parent, { optionalDependencies = {}, dev }]) =>
		Object.entries(optionalDependencies)
			.filter(([name]) => !isLocked(packages, parent, name))
			.map(([name, version]) => {
				const { os, cpu, libc } = platformOf(name);
				// In npm's own order of keys, so that npm leaves the file alone.
				const entry = { version: version.replace(/^[~^]/, ''), cpu, dev, libc, optional: true, os };
				return [`node_modules/${name}`, entry];
			}),
	);
}

/**
 * Looks where Node would: beside the parent, then in every folder above.
 * @param {Record<string, any>} packages
 * @param {string} parent
 * @param {string} name
 */
function isLocked(packages, parent, name) {
	for (let folder = parent; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
		if (packages[`${folder ? `${folder}/` : ''}node_modules/${name}`]) return true;
		if (!folder) return false;
	}
}

/**
 * Reads os, cpu and libc from a name such as `@x/binding-linux-arm64-musl`.
 * @param {string} name
 */
function platformOf(name) {
	const words = name.split(/[/-]/).map((word) => ({ windows: 'win32' })[word] ?? word);
	const among = (...known) => known.filter((word) => words.includes(word));
	const os = among('android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32');
	const cpu = among('arm', 'arm64', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64');
	const libc = [...among('gnu', 'glibc').map(() => 'glibc'), ...among('musl')];
	return { os: orNothing(os), cpu: orNothing(cpu), libc: orNothing(os.includes('linux') ? libc : []) };
}

/** @param {string[]} values */
function orNothing(values) {
	return values.length > 0 ? values : undefined;
}
