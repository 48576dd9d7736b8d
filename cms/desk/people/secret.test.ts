import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scratchFolder } from '../../../tests/scratch-folder.ts';
import { secretIn } from './secret.ts';

const newFile = (): string => join(scratchFolder(), 'home', 'secret');

test('a secret is made once, of 32 random bytes, and closed to others on the machine', () => {
	const file = newFile();
	const secret = secretIn(file);
	expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
	expect(statSync(file).mode & 0o777).toBe(0o600);
	expect(secretIn(file)).toBe(secret);
	expect(readFileSync(file, 'utf8')).toBe(secret);
	expect(secretIn(newFile())).not.toBe(secret);
});

test.each(['', 'short\n'])('a file with %j in it signs nothing', (text) => {
	const file = newFile();
	secretIn(file);
	writeFileSync(file, text);
	expect(() => secretIn(file)).toThrow('坏了。请删掉它再启动：大家要重新登录，别的都不变。');
});
