import { directives } from '../../../src/markdown/directives/registry.ts';
import { SENTENCES } from './desk-sentences.ts';

/** What a rule says and what it advises. */
export interface Said {
	rule: string;
	message: string;
	fix: string;
	field?: string;
}

/** A problem in the words of the form: nothing of how texts and settings are written in files. */
export function deskWords<P extends Said>(problem: P): P {
	const { message, fix } = { ...problem, ...SENTENCES[problem.rule]?.(problem) };
	return { ...problem, message: plain(inQuotes(message)), fix: plain(fix) };
}

/** The same, what is wrong and what to do in one. */
export function inOneSentence(problem: Said): string {
	const { message, fix } = deskWords(problem);
	return `${message}${fix}`;
}

const TITLES = new Map(directives.map(({ name, title }) => [name, title]));

/** A picture is known by its file, a link by its words, a block by its title; what stands around them is for machines. */
const inQuotes = (message: string): string =>
	message.replace(/「([^「」]*)」/g, (_, quoted: string) => {
		const [, block = ''] = /^:{0,3}([a-z]+)$/.exec(quoted) ?? [];
		const shown = quoted
			.replace(/!\[([^\]]*)\]\(<?([^)>]*)>?\)/g, (__, alt: string, file: string) => alt.trim() || file)
			.replace(/!?\[([^\]]+)\](?:\([^)]*\)|\[[^\]]*\])/g, '$1')
			.replace(/\*\*|`/g, '');
		return `「${TITLES.get(block) ?? shown}」`;
	});

const plain = (sentence: string): string =>
	sentence
		// 「定时发布」（publishAt）
		.replace(/(?<=[\p{Script=Han}」])（(?:[A-Za-z]+|[\w/.-]+\.yml|people 文件夹)）/gu, '')
		// 2026-03-14T09:30
		.replace(/(?<=\d{4}-\d\d-\d\d)T(?=\d\d:\d\d)/g, ' ')
		// members（仅支部党员）
		.replace(/ ?\b[a-z][a-z0-9-]*（([^（）「」]+)）/g, '「$1」');
