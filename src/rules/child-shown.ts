import { picturesOf } from './pictures-of.ts';
import type { EntryRule } from './rule.ts';

export const childShown: EntryRule = {
	id: 'child-shown',
	severity: 'should-fix',
	summary: 'The words for a picture name or count children: whoever looks after them has to agree (PIPL 31).',
	check(entry, report) {
		for (const { alt, file, place } of picturesOf(entry)) {
			const words = `${alt} ${file}`;
			const [child] = CHILD.exec(words.replace(NOT_A_CHILD, '')) ?? [];
			if (child === undefined || FAR.test(words)) continue;
			report(
				place,
				`照片「${alt || file}」上有「${child}」。`,
				'孩子的照片要监护人书面同意；没有的，请换一张看不清面容的，例如 孩子们的背影，并在图片说明里写明。',
			);
		}
	},
};

const CHILD =
	/(?:小|中)学生|学生们?|小朋友|孩子们?|[男女]孩|儿童|幼儿|婴儿|宝宝|娃娃|小孩|少先队员|[一二两三四五六七八九十几\d] ?[位名个]?(?:孩子|娃|同学)/;
/** Children's things, grown-up students, and words that only sound alike. */
const NOT_A_CHILD =
	/(?:儿童|幼儿|婴儿|学生|孩子们?|小朋友们?|宝宝|小学生)(?:的)?(?:节|乐园|游乐|座椅|椅|床|画|绘画|作品|手工|医院|读物|书|书包|课桌|教室|食堂|宿舍|房|车|推车|玩具|鞋|衣|帽|滑梯|活动角|阅览|图书|之家|友好|活动室|信|字|留言|贺卡)|[大留]学生|研究生|毕业生|娃娃(?:鱼|菜|机)|布娃娃|孩子气/g;
const FAR =
	/背影|背对|背面|侧影|剪影|远处|远景|远远|看不清|没有露脸|打了?马赛克|遮住|[的小]手(?!工)|剪纸|海报|雕像|雕塑|画像|空着|没有人/;
