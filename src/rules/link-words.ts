import { linksOf } from './links-of.ts';
import type { EntryRule } from './rule.ts';

const POINTING = '(?:这里|这儿|此处|此链接|本链接|这个|我|此)';
const VERB = '(?:查看|阅读|了解|浏览|进入|打开|下载)';
const IDLE = new RegExp(
	`^(?:(?:请?(?:点击|点开|点|戳|按|在|见|看))?${POINTING}|请?点击?${VERB}?|(?:请?点击?)?${VERB}?(?:更多|详情|全文|详细内容)|${VERB}|链接|网址|传送门|(?:click)?here|link|more|readmore)$`,
);
const MARKS = /[\s\p{P}\p{S}]+/gu;

/** Whoever has links read aloud hears their words alone. */
export const linkWords: EntryRule = {
	id: 'link-words',
	severity: 'should-fix',
	summary: 'A link’s words do not say where it leads; screen readers list links by their words alone.',
	check(entry, report) {
		for (const { isPicture, words, address, offset } of linksOf(entry)) {
			if (isPicture || words === '' || address === '' || words.length > 20 || words.includes('](')) continue;
			const bare = words.replace(MARKS, '').toLowerCase();
			if (bare === '' || !IDLE.test(bare)) continue;
			report(
				{ offset },
				`链接的文字「${words}」没有说出点开是什么。`,
				'请把点开后的内容写成链接的文字，例如把「报名请点击[这里]」改成「请看[体检报名办法]」。',
			);
		}
	},
};
