import { accessSync } from 'node:fs';

/** Whether this process may do to a file or folder what `mode` says, one of `fs.constants`. */
export function mayAccess(path: string, mode: number): boolean {
	try {
		accessSync(path, mode);
		return true;
	} catch {
		return false;
	}
}
