import { phonePhoto, samplePhoto } from '../../src/media/sample-photo.ts';
import { entry, smallNetwork } from '../small-network.ts';
import { zipOf } from './zip.ts';

const person = (name: string, more: string) => `name: ${name}\ngiven: 2026-01-01\n${more}`;
const columns = `columns:
  - { id: news, collection: news, title: 支部动态 }
  - { id: stories, collection: stories, title: 党员风采 }
  - { id: study, collection: study, title: 学习资料 }
  - { id: records, collection: records, title: 组织生活 }
  - { id: nei-kan, collection: news, title: 檐下私语, summary: 只在屋檐下说, audience: members }
topics:
  - { id: yin-mi, title: 竹筒来信 }
`;

/** A live branch that hides something in every way there is, with branches of every other status beside it. */
export async function secretiveNetwork(): Promise<Record<string, string | Uint8Array>> {
	const photo = (width: number) => samplePhoto(width, 400).jpeg().toBuffer();
	const docx = zipOf({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w:t>砚台账目逐笔核对</w:t>' });
	const news = 'branches/ting-tao/news';
	return smallNetwork({
		'branches/ting-tao/face.yml': columns,
		[`${news}/2026-05-01-cao-gao-xiao-xi.md`]: entry(
			'麦芽糖巡演',
			'2026-05-01',
			'麦芽糖从渡口挑来。',
			'draft: true\ntopic: yin-mi\n',
		),
		[`${news}/2026-05-02-dang-yuan.md`]: entry(
			'鱼篓分配',
			'2026-05-02',
			'鱼篓按门牌分配。',
			'audience: members\naliases: [jiu-di-zhi/yu-lou-fen-pei]\ntags: [鱼篓会]\n',
		),
		[`${news}/2026-05-03-guo-qi.md`]: entry('蓑衣展览', '2026-05-03', '蓑衣展览在祠堂。', 'expireAt: 2026-06-01\n'),
		[`${news}/2026-05-04-wei-lai.md`]: entry('桑葚市集', '2026-05-04', '桑葚市集摆在桥头。', 'publishAt: 2027-06-01\n'),
		[`${news}/2026-05-05-tu/index.md`]: entry(
			'船桨入库',
			'2026-05-05',
			'船桨三支。\n\n![船桨靠着墙](船桨近照.jpg)',
			'audience: members\nattachments:\n  - { file: 砚台账目.docx }\n',
		),
		[`${news}/2026-05-05-tu/船桨近照.jpg`]: await phonePhoto(900, 600),
		[`${news}/2026-05-05-tu/砚台账目.docx`]: docx,
		[`${news}/2026-05-06-gong-kai/index.md`]: entry('公开的照片', '2026-05-06', '![广场](广场.jpg)', 'tags: [广场]\n'),
		[`${news}/2026-05-06-gong-kai/广场.jpg`]: await photo(640),
		[`${news}/2026-05-06-gong-kai/没人用的底片.jpg`]: await photo(641),
		'branches/ting-tao/nei-kan/2026-05-07-a.md': entry('灯笼纸的去处', '2026-05-07', '灯笼纸收在阁楼。'),
		'branches/ting-tao/wu-lan-mu/2026-05-07-a.md': entry('没有栏目的柳笛', '2026-05-07', '柳笛挂在门后。'),
		'branches/ting-tao/records/2026-05-08-a/index.md': entry(
			'五月党员大会',
			'2026-05-08',
			'胡桃木柜子由谁保管，逐人表态。',
			'meeting: general\nsummary: 议定了一件事。\nattachments:\n  - { file: 橡皮图章.csv }\n',
		),
		'branches/ting-tao/records/2026-05-08-a/橡皮图章.csv': '橡皮图章,三枚\n',
		'branches/ting-tao/people/kai-fang.yml': person('郑开方', 'audience: public\ndocument: 樟木箱底层\n'),
		'branches/ting-tao/people/che-hui.yml': person('邬撤徽', 'withdrawn: 2026-06-01\n'),
		'branches/ting-tao/people/dao-qi.yml': person('滕道麒', 'until: 2026-06-30\n'),
		'branches/ting-tao/people/nei-bu.yml': person('薄内卜', 'audience: members\n'),
		'branches/ting-tao/people/jiang-lai.yml': 'name: 羊姜莱\ngiven: 2027-01-01\n',
		'branches/ting-tao/stories/2026-05-09-a.md': entry(
			'开方的药铺',
			'2026-05-09',
			'药铺开到十点。',
			'person: 郑开方\npeople: [kai-fang]\n',
		),
		'branches/ting-tao/stories/2026-05-09-b.md': entry(
			'撤徽的琴',
			'2026-05-09',
			'琴弦断了又接。',
			'person: 邬撤徽\npeople: [che-hui]\n',
		),
		'branches/ting-tao/stories/2026-05-09-c.md': entry(
			'道麒的船',
			'2026-05-09',
			'船底刷了桐油。',
			'person: 滕道麒\npeople: [dao-qi]\n',
		),
		'branches/ting-tao/stories/2026-05-09-d.md': entry(
			'内卜的棋',
			'2026-05-09',
			'棋盘缺了一角。',
			'person: 薄内卜\npeople: [nei-bu]\n',
		),
		'branches/ting-tao/stories/2026-05-09-e.md': entry(
			'姜莱的窑',
			'2026-05-09',
			'窑火烧了三夜。',
			'person: 羊姜莱\npeople: [jiang-lai]\n',
		),
		[`${news}/2026-05-10-ti-dao.md`]: entry('秋千修好了', '2026-05-10', '秋千是邬**撤**徽和邬撤徽的徒弟修的。'),
		'branches/ting-tao/.bian-ji.md': '编辑的便条：芦苇荡',
		'branches/yi-ting/branch.yml':
			'name: 暂停支部\nstatus: paused\nstatusNote: 暂停到春天。\nintroduction: 磨坊背后的往事。\ncontact: { office: 磨坊办公室, phone: 021-5550 0199 }\n',
		'branches/yi-ting/face.yml': 'motto: 水车慢慢转\nhotWords: [水车]\n',
		'branches/yi-ting/news/2026-05-11-a.md': entry('水车停了', '2026-05-11', '水车的轴换了木头。'),
		'branches/gui-dang/branch.yml':
			'name: 归档支部\nstatus: archived\nsuccessor: ting-tao\norganisations: [纺车合作社]\n',
		'branches/gui-dang/news/2026-05-12-a.md': entry('纺车捐出去', '2026-05-12', '纺车放进展柜。'),
		'branches/pei-yu/branch.yml': 'name: 鹧鸪坡支部\nmembers: 8\n',
		'branches/pei-yu/face.yml': 'motto: 鹧鸪一声春\n',
		'branches/pei-yu/news/2026-05-13-a/index.md': entry(
			'坡上种茶',
			'2026-05-13',
			'茶苗八百株。\n\n![茶苗](茶苗特写.jpg)',
		),
		'branches/pei-yu/news/2026-05-13-a/茶苗特写.jpg': await photo(642),
		'branches/pei-yu/people/lin.yml': person('鹿林泉', 'document: 坡上铁皮柜\n'),
	});
}
