import { type Dirent, readdirSync } from 'node:fs';
import type { TextProblem } from './problem.ts';

/** What stands in a folder; undefined where it may not be read or is not there. */
export function readFolder(folder: string): Dirent[] | undefined {
	try {
		return readdirSync(folder, { withFileTypes: true });
	} catch {
		return undefined;
	}
}

/** A text or a folder that this program may not open. */
export const UNREADABLE: TextProblem = {
	rule: 'file-irregular',
	severity: 'must-fix',
	line: 1,
	column: 1,
	message: '这个文件或文件夹没有打开的权限，里面写了什么读不到。',
	fix: '请找管理员把权限改成可以读，再检查一次。',
};
