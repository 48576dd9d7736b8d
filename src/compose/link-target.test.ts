import { expect, test } from 'vitest';
import { linkTarget } from './link-target.ts';

const page = 'news/2026-03-14-kaifang-ri/';
const addresses = new Set(['', 'about/', 'news/', 'topics/dang-shi/', page, 'study/2026-01-05-dang-ke/']);
const target = (written: string) => linkTarget(written, page, addresses);

test.each([
	['../../study/2026-01-05-dang-ke/', '/__BASE__/study/2026-01-05-dang-ke/'],
	['../../study/2026-01-05-dang-ke', '/__BASE__/study/2026-01-05-dang-ke/'],
	['../../study/2026-01-05-dang-ke/index.md', '/__BASE__/study/2026-01-05-dang-ke/'],
	['../../study/2026-01-05-dang-ke.md#s-1', '/__BASE__/study/2026-01-05-dang-ke/#s-1'],
	['/study/2026-01-05-dang-ke/', '/__BASE__/study/2026-01-05-dang-ke/'],
	['/about/', '/__BASE__/about/'],
	['../', '/__BASE__/news/'],
	['/topics/dang-shi/', '/__BASE__/topics/dang-shi/'],
	['../../', '/__BASE__/'],
	['#s-2', '#s-2'],
])('«%s» leads to «%s» inside the branch', (written, href) => {
	expect(target(written)).toEqual({ href, external: false });
});

test.each(['https://www.gov.cn/', 'http://example.org/a?b=c'])('«%s» leads out', (written) => {
	expect(target(written)).toEqual({ href: written, external: true });
});

test('a host somebody vouches for is no way out', () => {
	expect(linkTarget('https://www.gov.cn/', page, addresses, ['gov.cn'])).toMatchObject({ external: false });
	expect(linkTarget('https://evilgov.cn/', page, addresses, ['gov.cn'])).toMatchObject({ external: true });
});

test.each(['mailto:zhibu@example.org', 'tel:021-55500101'])('«%s» stays', (written) => {
	expect(target(written)).toEqual({ href: written, external: false });
});

test.each([
	'../2020-01-01-mei-you/',
	'../../topics/mei-you/',
	'../2019/',
	'//evil.example/',
	'/\\evil.example',
	'../../../other-branch/',
	'/nothing/',
	'a b',
	'../%zz/',
	'/study/../../x/',
])('«%s» leads nowhere, and says so', (written) => {
	expect(target(written)).toMatchObject({ broken: expect.stringMatching(/./), fix: expect.stringMatching(/./) });
});
