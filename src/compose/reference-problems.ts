import type { TextProblem } from '../network/problem.ts';
import type { EntrySource } from '../network/read-entry.ts';
import { openYaml } from '../network/yaml-position.ts';
import type { Topic } from '../schema/face.ts';

/** What entries refer to in vain: topics nobody knows, old addresses that another entry has. */
export function referenceProblems(
	entries: EntrySource[],
	topics: Topic[],
): { entry: EntrySource; problem: TextProblem }[] {
	const known = new Set(topics.map(({ id }) => id));
	const owners = new Map<string, EntrySource>();
	return entries.flatMap((entry) => {
		const { topic, aliases } = entry.data;
		const problems = topic !== undefined && !known.has(topic) ? [unknownTopic(topic, entry, topics)] : [];
		for (const [index, alias] of aliases.entries()) {
			const address = alias.replace(/\/?$/, '/');
			const owner = owners.get(address);
			if (owner && owner !== entry) problems.push(doubleAlias(alias, index, owner, entry));
			else owners.set(address, entry);
		}
		return problems.map((problem) => ({ entry, problem }));
	});
}

const MOST_TOPICS = 6;

function unknownTopic(topic: string, { yaml }: EntrySource, topics: Topic[]): TextProblem {
	const some = topics.slice(0, MOST_TOPICS).map(({ id, title }) => `${id}（${title}）`);
	return {
		rule: 'topic-unknown',
		severity: 'should-fix',
		...openYaml(yaml).positionOf(['topic']),
		field: 'topic',
		message: `没有代号为「${topic}」的专题。`,
		fix: `${some.length > 0 ? `可以写的有：${some.join('、')}；` : ''}要开新的专题，请先在 face.yml 的 topics 里加上。`,
	};
}

function doubleAlias(alias: string, index: number, owner: EntrySource, { yaml }: EntrySource): TextProblem {
	return {
		rule: 'alias-double',
		severity: 'should-fix',
		...openYaml(yaml).positionOf(['aliases', index]),
		field: `aliases.${index}`,
		message: `旧地址「${alias}」在「${owner.data.title}」里也写了，只会转到其中一篇。`,
		fix: '一个旧地址只写在一篇文章里，请删去多余的一处。',
	};
}
