import { parseOptions } from '@node-rs/argon2';
import { expect, test } from 'vitest';
import { argon2Passwords } from './passwords.ts';
import { CHEAP } from './test-desk.ts';

test('what is stored is argon2id with what OWASP asks for, and another each time', async () => {
	const passwords = argon2Passwords();
	const [one, other] = await Promise.all([passwords.hash('liu-shu-xia'), passwords.hash('liu-shu-xia')]);
	expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
	expect(one).not.toBe(other);
	expect(parseOptions(one).saltLen).toBe(16);
	expect(await passwords.isRight('liu-shu-xia', one)).toBe(true);
	expect(await passwords.isRight('liu-shu-xiA', one)).toBe(false);
});

test('without a stored hash every password is wrong', async () => {
	expect(await CHEAP.isRight('', undefined)).toBe(false);
	expect(await CHEAP.isRight('liu-shu-xia', undefined)).toBe(false);
});

test('wide letters and broken characters are no trouble', async () => {
	const stored = await CHEAP.hash('ａｂｃ－１２３');
	expect(await CHEAP.isRight('abc-123', stored)).toBe(true);
	expect(await CHEAP.isRight('abc\ud800', await CHEAP.hash('abc\ud800'))).toBe(true);
});

test('one that cannot be read does not stop the others', async () => {
	await expect(CHEAP.isRight('x', 'nonsense')).rejects.toThrow();
	expect(await CHEAP.isRight('x', await CHEAP.hash('x'))).toBe(true);
});
