import { expect, test } from 'vitest';
import { deskPath } from './desk-path.ts';

test.each([
	'//evil.example',
	'/\\evil.example',
	'\\\\evil.example',
	'/.//evil.example',
	'/..//evil.example',
	'/a/../..//evil.example',
	'/%2e//evil.example',
	'/\t/evil.example',
	'\t//evil.example',
	' //evil.example',
	'/\n/evil.example',
	'https:',
	'https://evil.example/',
	'https:evil.example',
	'HTTPS:/evil.example',
	'javascript:alert(1)',
	'data:text/html,x',
	'evil.example',
	'@evil.example',
	'',
	'/a\r\nSet-Cookie: desk=x',
	'/a\0b',
	'/a\u0085b',
	'/sign-in?back=/',
	'/sign-in',
	'/sign-out',
	'/invitation/x',
	`/${'a'.repeat(10_000)}`,
	['/a', '/b'],
	undefined,
	{ toString: () => '/a' },
])('%j leads home', (typed) => {
	expect(deskPath(typed)).toBe('/');
});

test.each([
	['/write/wutong/', '/write/wutong/'],
	['/review/?branch=wutong&x=https://a.example', '/review/?branch=wutong&x=https://a.example'],
	['/people?q=王', '/people?q=%E7%8E%8B'],
	['/a/../people', '/people'],
	['/%2f%2fevil.example', '/%2f%2fevil.example'],
	['/signposts', '/signposts'],
])('%s stays here', (typed, path) => {
	expect(deskPath(typed)).toBe(path);
});
