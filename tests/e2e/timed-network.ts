import { entry } from '../small-network.ts';

const settings = (name: string) => `name: ${name}\nstatus: live\n`;
const timed = (title: string, more: string) => entry(title, '2026-11-01', '字。', more);

/**
 * A network with everything that depends on time: entries that appear and expire, one for members, an activity, the
 * period of a notice, a consent that begins and ends, a shared lesson, days of mourning. Nothing of `san` is timed.
 */
export const timedNetwork = (): Record<string, string> => ({
	'network.yml': `name: 梧桐里支部网
address: https://zhibu.example.org/
organiser: 梧桐里街道（虚构）
columns:
  - { id: news, collection: news, title: 支部动态 }
  - { id: huodong, collection: activities, title: 活动 }
shared:
  - { id: dang-ke, collection: study, title: 党课 }
mourning: { from: 2026-11-28, until: 2026-11-28 }
`,
	'shared/dang-ke/di-yi-ke.md': timed('第一课', ''),
	'shared/dang-ke/di-er-ke.md': timed('第二课', 'publishAt: 2026-11-26T07:30\n'),
	'branches/yi/branch.yml': settings('一支部'),
	'branches/yi/face.yml': COLUMNS,
	'branches/yi/news/a.md': timed('一直在', ''),
	'branches/yi/news/b.md': timed('以后出现', 'publishAt: 2026-11-22T08:00\n'),
	'branches/yi/news/c.md': timed('到期', 'expireAt: 2026-11-24T12:00\n'),
	'branches/yi/huodong/a.md': timed(
		'读书会',
		'starts: 2026-11-23T14:00\nends: 2026-11-23T16:00\nplace: 三楼\nforWhom: 邻居\n',
	),
	'branches/er/branch.yml': settings('二支部'),
	'branches/er/face.yml': COLUMNS,
	'branches/er/people/zhou-ming.yml': 'name: 周明\ngiven: 2026-11-25\nuntil: 2026-11-26\n',
	'branches/er/news/a.md': timed('周师傅', 'people: [zhou-ming]\n'),
	'branches/er/news/b.md': timed('给党员看的', 'audience: members\npublishAt: 2026-11-25T09:15\n'),
	'branches/er/news/c.md': timed('公示', 'genre: announcement\nperiod: { from: 2026-11-10, until: 2026-11-23 }\n'),
	'branches/san/branch.yml': settings('三支部'),
	'branches/san/face.yml': COLUMNS,
	'branches/san/news/a.md': timed('一直在', ''),
	'branches/si/branch.yml': settings('四支部'),
	'branches/si/news/a.md': timed('一直在', ''),
});

const COLUMNS = `columns:
  - { id: news, collection: news, title: 支部动态 }
  - { id: huodong, collection: activities, title: 活动 }
`;
