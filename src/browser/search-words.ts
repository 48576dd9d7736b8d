import type { Answer, FacetName, Question, Suggestion } from '../search/engine.ts';
import { fold } from '../search/literal/fold.ts';

/** The names of what results may be split by. */
export const FACET_TITLES: Record<FacetName, string> = {
	branch: '支部',
	committee: '党组织',
	column: '栏目',
	year: '年份',
	topic: '专题',
};

/** What a suggestion is. */
export const KINDS: Record<Suggestion['kind'], string> = {
	entry: '文章',
	branch: '支部',
	topic: '专题',
	person: '人物',
	word: '词',
};

/** A value of a facet as readers see it. */
export const valueLabel = (name: FacetName, label: string): string => (name === 'year' ? `${label} 年` : label);

/** What a question found, in a sentence that is also read out. */
export function statusOf({ results, further }: Answer, { text, only }: Question): string {
	const where = Object.keys(only).length > 0 ? '照这样筛选，' : '';
	if (results.length > 0) return `${where}${further ? '先' : ''}找到 ${results.length} 篇`;
	if (further) return `${where}找过的文章里没有“${text}”`;
	return `${where}没有找到“${text}”。${where ? '' : adviceFor(fold(text).length)}`;
}

function adviceFor(length: number): string {
	if (length === 0) return '标点和空格找不了，请输入文字。';
	return length > 2 ? '换一个短一点的词试试。' : '换一个词试试。';
}

/** What the button says that shows more of what was found. */
export const moreLabel = (left: number): string => `再显示一些（还有 ${left} 篇）`;

/** What the button says that looks at entries nobody looked at yet. */
export const furtherLabel = (entries: number): string => `还有 ${entries} 篇文章没有找过，接着找`;
