import { expect, test } from 'vitest';
import { linkTarget } from './link-target.ts';

const page = 'news/2026-03-14-kaifang-ri/';
const addresses = new Set(['', 'about/', 'news/', 'topics/dang-shi/', page, 'study/2026-01-05-dang-ke/']);
const site = { folder: 'wutong', addresses, hub: 'https://zhibu.example.org/wang/' };
const target = (written: string) => linkTarget(written, page, site);

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
	['../../../wutong/about/', '/__BASE__/about/'],
	['https://zhibu.example.org/wang/wutong/about/?a=b#c', '/__BASE__/about/?a=b#c'],
	['#s-2', '#s-2'],
])('«%s» leads to «%s» inside the branch', (written, href) => {
	expect(target(written)).toEqual({ href, external: false });
});

test.each([
	['../../../ting-tao/news/2026-03-14-x/', '/__BASE__/../ting-tao/news/2026-03-14-x/'],
	['../../../ting-tao/news/2026-03-14-x.md#s-1', '/__BASE__/../ting-tao/news/2026-03-14-x/#s-1'],
	['../../../ting-tao', '/__BASE__/../ting-tao/'],
	['../../../', '/__BASE__/../'],
	['../../../feed.xml', '/__BASE__/../feed.xml'],
	['https://zhibu.example.org/wang/branches/', '/__BASE__/../branches/'],
	['http://ZHIBU.example.org/wang/ting-tao/about', '/__BASE__/../ting-tao/about/'],
	['https://zhibu.example.org/wang', '/__BASE__/../'],
	['../../../javascript:alert(1)', '/__BASE__/../javascript:alert(1)/'],
])('«%s» leads to «%s», which is another branch or the hub, wherever the network stands', (written, href) => {
	expect(target(written)).toEqual({ href, external: false });
});

test.each(['https://www.gov.cn/', 'http://example.org/a?b=c', 'https://zhibu.example.org/another-site/'])(
	'«%s» leads out',
	(written) => {
		expect(target(written)).toEqual({ href: written, external: true });
	},
);

test('a host somebody vouches for is no way out', () => {
	expect(linkTarget('https://www.gov.cn/', page, { ...site, trusted: ['gov.cn'] })).toMatchObject({ external: false });
	expect(linkTarget('https://evilgov.cn/', page, { ...site, trusted: ['gov.cn'] })).toMatchObject({ external: true });
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
	'../../../../other-network/',
	'../../../../../../../a/',
	'../../..//evil.example/',
	'https://zhibu.example.org/wang//evil.example/',
	'https://zhibu.example.org/wang/wutong/nothing/',
	'/nothing/',
	'a b',
	'../%zz/',
	'/study/../../x/',
])('«%s» leads nowhere, and says so', (written) => {
	expect(target(written)).toMatchObject({ broken: expect.stringMatching(/./), fix: expect.stringMatching(/./) });
});

test('a file beside the text is no page; the advice is how to offer it', () => {
	expect(target('报名表.docx')).toEqual({
		broken: '「报名表.docx」是文件，不能写成链接。',
		fix: '要让读者下载，请另起一行写 ::file{src=报名表.docx title=文件的名称}。',
	});
});
