import { expect, test } from 'vitest';
import { Versions } from './versions.ts';

test('a save is based on what was opened, not on what a list fetched later', () => {
	const versions = new Versions();
	versions.seen('a', '1');
	versions.opened('a');
	versions.seen('a', '2');
	expect(versions.base('a')).toBe('1');
	versions.saved('a', '3');
	expect(versions.base('a')).toBe('3');
});

test('opening it again takes what was fetched for that', () => {
	const versions = new Versions();
	versions.seen('a', '1');
	versions.opened('a');
	versions.seen('a', '2');
	versions.opened('a');
	expect(versions.base('a')).toBe('2');
});

test('a text taken from this computer keeps the version it began from', () => {
	const versions = new Versions();
	versions.seen('a', '2');
	versions.opened('a', '1');
	expect(versions.base('a')).toBe('1');
});

test('a new text has none', () => {
	const versions = new Versions();
	expect(versions.base('a')).toBeUndefined();
	versions.opened('a');
	expect(versions.base('a')).toBeUndefined();
});
