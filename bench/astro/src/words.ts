import type { CollectionEntry } from 'astro:content';
import type { Entry } from './network';

export const COLLECTIONS = { news: '支部动态', stories: '党员风采', study: '学习资料' };
export const MEDIA = { text: '文章', slides: '课件', audio: '音频', video: '视频', document: '文件' };
export const BRANCH_TYPES = {
	independent: '独立支部',
	joint: '联合支部',
	building: '楼宇支部',
	park: '园区支部',
	market: '市场支部',
	community: '社区支部',
	school: '学校支部',
};

export const day = (date: Date) => date.toISOString().slice(0, 10);
export const longDate = (date: Date) => `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
export const telephone = (number: string) => `tel:${number.replace(/[^0-9+]/g, '')}`;
export const branchCount = (count = 0) => (count > 0 ? `${count} 个支部` : '还没有上线的支部');
export const stars = (star: number) => `${'一二三四五'[star - 1]}星`;

/** How a lesson is taken in; the date of what is no lesson. */
export function words(entry: Entry): string {
	if (entry.collection !== 'study') return day(entry.data.date);
	return lessonWords(entry).join(' · ');
}

export const lessonWords = ({ data }: CollectionEntry<'study'>): string[] => [
	MEDIA[data.medium],
	...(data.minutes ? [`${data.minutes} 分钟`] : []),
];

/** Whether most entries are numbered lessons. */
export const isCourse = (entries: Entry[]): boolean =>
	entries.filter((entry) => entry.collection === 'study' && entry.data.order).length > entries.length / 2;

/** The numbers a pager offers; 0 stands for a gap. */
export function pageNumbers(current: number, last: number): number[] {
	const numbers: number[] = [];
	for (let page = 1; page <= last; page++) {
		if (page === 1 || page === last || Math.abs(page - current) <= 1) numbers.push(page);
		else if (numbers.at(-1) !== 0) numbers.push(0);
	}
	return numbers;
}

const chinese = new Intl.Collator('zh-Hans-CN');
const LETTERS = 'ABCDEFGHJKLMNOPQRSTWXYZ';
const FIRST = [...'吖八嚓哒妸发旮哈丌咔垃妈拏噢妑七呥仨他穵夕丫帀'];

/** The letter with which a name's pinyin begins. */
export const initialOf = (name: string): string =>
	LETTERS[FIRST.findLastIndex((first) => chinese.compare(first, name) <= 0)] ?? '#';

/** By street, then by name. */
export const inOrderOfDirectory = (a: { street: string; name: string }, b: { street: string; name: string }) =>
	chinese.compare(a.street, b.street) || chinese.compare(a.name, b.name);
