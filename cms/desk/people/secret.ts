import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** What cookies are signed with: made at the first start, read at every other, closed to others on the machine. */
export function secretIn(file: string): string {
	mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
	try {
		writeFileSync(file, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600, flush: true });
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
	}
	const secret = readFileSync(file, 'utf8').trim();
	if (secret.length < 32) throw new Error(`「${file}」坏了。请删掉它再启动：大家要重新登录，别的都不变。`);
	return secret;
}
