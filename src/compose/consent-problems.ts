import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { TextProblem } from '../network/problem.ts';
import type { EntrySource } from '../network/read-entry.ts';
import { dayOf, type Minute } from '../network/time.ts';
import { openYaml } from '../network/yaml-position.ts';
import type { Person } from '../schema/people.ts';
import { withdrawnNames } from './withdrawn-names.ts';

/**
 * Why an entry is not shown on account of the people in it, told to whoever wrote it.
 * @param folder the branch's folder; a record that is there with a mistake in it is reported where it stands.
 */
export function consentProblems(
	source: EntrySource,
	people: ReadonlyMap<string, Person>,
	folder: string,
	now: Minute,
): TextProblem[] {
	if (source.data.draft || (source.data.expireAt ?? '9999') <= now) return [];
	const listed = source.data.people.flatMap((id, index): TextProblem[] => {
		const person = people.get(id);
		if (!person && existsSync(join(folder, 'people', `${id}.yml`))) return [];
		const said = person ? missingConsent(person, now) : unknownPerson(id);
		if (!said) return [];
		return [{ ...said, ...openYaml(source.yaml).positionOf(['people', index]), field: `people.${index}` }];
	});
	const isListed = (name: string) => source.data.people.some((id) => people.get(id)?.name === name);
	const named = withdrawnNames(source, people).filter((name) => !isListed(name));
	return [...listed, ...named.map((name) => stillNamed(name, source))];
}

type Said = Pick<TextProblem, 'rule' | 'severity' | 'message' | 'fix'>;

function unknownPerson(id: string): Said {
	return {
		rule: 'person-unknown',
		severity: 'must-fix',
		message: `人物登记（people 文件夹）里没有「${id}」，这篇文章没有显示。`,
		fix: `请核对代号；没有登记过的，在支部的 people 文件夹里新建 ${id}.yml，写上姓名和同意日期。`,
	};
}

function missingConsent({ name, given, until, withdrawn }: Person, now: Minute): Said | undefined {
	if (withdrawn) {
		return {
			rule: 'consent-withdrawn',
			severity: 'should-fix',
			message: `「${name}」撤回了同意，这篇文章已经撤下。`,
			fix: '请删除这篇文章；不写这个人也能成文的，改好以后把这个人从这篇的 people 里去掉。',
		};
	}
	if (until !== undefined && until < dayOf(now)) {
		return {
			rule: 'consent-ended',
			severity: 'should-fix',
			message: `「${name}」的同意到 ${until} 为止，这篇文章已经撤下。`,
			fix: `本人愿意继续的，请重新签同意书，再把人物登记里的 until 改成新的日期；不愿意的，请删除这篇文章。`,
		};
	}
	if (dayOf(now) >= given) return undefined;
	return {
		rule: 'consent-not-yet',
		severity: 'should-fix',
		message: `「${name}」的同意从 ${given} 开始，这篇文章到那天才会显示。`,
		fix: '请核对人物登记里的同意日期（given）；没有写错就不用改。',
	};
}

function stillNamed(name: string, { yaml, body, bodyLine }: EntrySource): TextProblem {
	const inYaml = yaml.split('\n').findIndex((line) => line.includes(name));
	const inBody = body.split('\n').findIndex((line) => line.includes(name));
	return {
		rule: 'person-withdrawn-named',
		severity: 'should-fix',
		line: inYaml >= 0 ? inYaml + 1 : inBody >= 0 ? bodyLine + inBody : 1,
		column: 1,
		message: `「${name}」撤回了同意，这篇文章里还有这个名字，所以没有显示。`,
		fix: '请改写有这个名字的地方，例如写成「一位党员」；如果是同名的另一个人，请给他也做人物登记（people 文件夹），再写进这篇的 people。',
	};
}
