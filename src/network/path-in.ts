import { relative, sep } from 'node:path';

/** A file's path from a folder, with `/` on every system: how problems and manifests name files. */
export function pathIn(folder: string, file: string): string {
	// Nearly always so, and asking the system's rules takes ten times as long.
	const path = file.startsWith(folder + sep) ? file.slice(folder.length + 1) : relative(folder, file);
	return sep === '/' ? path : path.split(sep).join('/');
}
