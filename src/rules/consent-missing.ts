import { dataOf } from './data-of.ts';
import { entryPlace, isForReaders } from './personal/entry-place.ts';
import type { BranchRule } from './rule.ts';

export const consentMissing: BranchRule = {
	id: 'consent-missing',
	severity: 'should-fix',
	summary: 'A story tells of somebody by name, and no record of a consent is named in it.',
	checkBranch({ source, today }, report) {
		for (const entry of source.entries) {
			const person = dataOf(entry, 'stories')?.person;
			if (!person || entry.data.people.length > 0 || !isForReaders(entry, today) || NOBODY.test(person)) continue;
			const [known] = [...source.people].find(([, { name }]) => name === person) ?? [];
			report(
				entryPlace(entry, ['person']),
				`这篇写的是「${person}」，没有写明本人同意。`,
				known
					? `人物登记里已经有这个人，请在这篇开头加上一行 people: [${known}]。`
					: '请先问本人，签好同意书，在支部的人物登记（people 文件夹）里写上姓名和同意日期，再在这篇开头加上一行，例如 people: [zhou-ming]。',
			);
		}
	},
};

/** Told without a name: 一位党员, 夜班护士们, 电梯班组. */
const NOBODY = /^(?:[一两三四五六七八九十几这那某]|无名|我们)|[们组队班员者]$/;
