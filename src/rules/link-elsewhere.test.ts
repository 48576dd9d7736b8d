import { expect, test } from 'vitest';
import { inBranch, judgeFolder } from '../../tests/judge-folder.ts';
import { branchFiles, entry } from '../../tests/small-network.ts';
import { linkElsewhere } from './link-elsewhere.ts';

const others = {
	...branchFiles('wu-tong', '梧桐里支部'),
	'shared/shou-ce/2026-01-05-tou-gao.mdx': 'x',
	'shared/shou-ce/2026-01-06-x/index.md': 'x',
	'branches/wu-tong/news/2026-01-07-ban-jia/index.md': entry(
		'搬了家的一篇',
		'2026-01-07',
		'字。',
		'aliases: [news/2019-07-01-ji-nian, jiu/wang-ye/]\n',
	),
};
const judge = (body: string) =>
	judgeFolder([linkElsewhere], { ...others, ...inBranch({ 'news/a.md': entry('开放日', '2026-03-14', body) }) });

test.each([
	'../../../wu-tong/',
	'../../../wu-tong',
	'../../../wu-tong/about/',
	'../../../wu-tong/news/',
	'../../../wu-tong/news/2026/',
	'../../../wu-tong/news/2026-03-14-kaifang-ri/#s-1',
	'../../../wu-tong/news/2026-03-14-kaifang-ri.md',
	'../../../wu-tong/shou-ce/2026-01-05-tou-gao/',
	'../../../wu-tong/feed.xml',
	'../../../shared/shou-ce/2026-01-06-x/',
	'../../../wu-tong/news/2019-07-01-ji-nian/',
	'../../../wu-tong/jiu/wang-ye',
	'https://zhibu.example.org/wu-tong/jiu/wang-ye/#s-1',
	'../../../',
	'../../../branches/?q=楼',
	'https://zhibu.example.org/wu-tong/study/2026-02-01-di-yi-ke/',
	'https://zhibu.example.org/ting-tao/meiyou/',
	'https://elsewhere.example.org/meiyou/',
	'../../meiyou/',
	'../../../../',
])('«%s» leads to a page, or is looked at elsewhere', (address) => {
	expect(judge(`看[开放日](${address})`)).toEqual([]);
});

test.each([
	'../../../mei-you/',
	'../../../wu-tong/mei-you/',
	'../../../wu-tong/news/2020-01-01-mei-you/',
	'../../../wu-tong/news/2019-07-01/',
	'../../../ting-tao-er/news/2019-07-01-ji-nian/',
	'../../../shared/shou-ce/2020-01-01-mei-you/',
	'../../../wu-tong/news/%2e%2e%2f/',
	'../../../%00/',
	'https://zhibu.example.org/mei-you/',
])('«%s» leads nowhere', (address) => {
	expect(judge(`第一行\n\n看[开放日](${address})`)).toMatchObject([
		{
			file: 'branches/ting-tao/news/a.md',
			line: 8,
			column: 2,
			severity: 'should-fix',
			message: expect.stringContaining(address),
		},
	]);
});
