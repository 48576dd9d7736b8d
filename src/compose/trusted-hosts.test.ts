import { expect, test } from 'vitest';
import { isTrusted, trustedHosts } from './trusted-hosts.ts';

const policies = { trusted: ['gov.cn', 'example.com'] };
const hosts = trustedHosts({ address: 'https://zhibu.example.org/net/', policies });

test.each([
	'https://zhibu.example.org/ting-tao/',
	'https://ting-tao.zhibu.example.org/',
	'https://www.gov.cn/a?b=https://evil.example/',
	'HTTP://WWW.GOV.CN:8080/',
	'https://gov.cn./',
	'https://evil.example@gov.cn/',
])('%s opens without a mark', (address) => {
	expect(isTrusted(address, hosts)).toBe(true);
});

test.each([
	'https://example.org/',
	'https://other.example.org/',
	'https://evilgov.cn/',
	'https://gov.cn.evil.example/',
	'https://gov.cn@evil.example/',
	'https://evil.example/gov.cn',
	'https://evil.example/#gov.cn',
	'https://evil.example\\@gov.cn/',
	'https://[::1]/',
	'https://',
])('%s is marked', (address) => {
	expect(isTrusted(address, hosts)).toBe(false);
});

test('a network without policies trusts only itself', () => {
	expect(trustedHosts({ address: 'https://zhibu.example.org/', policies: undefined })).toEqual(['zhibu.example.org']);
});
