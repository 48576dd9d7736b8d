import { expect, test } from 'vitest';
import { networkSettings } from '../schema/network.ts';
import { judgeNetwork } from './judge-network.ts';

const YAML = `name: 支部网
address: https://zhibu.example.org/
organiser: 街道
committees:
`;

/** What is found when the committees are `id<parent`. */
function found(...committees: string[]): string[] {
	const pairs = committees.map((one) => one.split('<') as [string, string?]);
	const settings = networkSettings.parse({
		...{ name: '支部网', address: 'https://zhibu.example.org/', organiser: '街道' },
		committees: pairs.map(([id, parent]) => ({ id, name: `${id}党委`, ...(parent && { parent }) })),
	});
	const lines = pairs.map(
		([id, parent]) => `  - { id: ${id}, name: ${id}党委${parent ? `, parent: ${parent}` : ''} }\n`,
	);
	return judgeNetwork(settings, YAML + lines.join(''), { entries: [] }).map(({ rule, line }) => `${line} ${rule}`);
}

test('two levels are right, in whatever order they stand', () => {
	expect(found('jie<qu', 'qu', 'yuan<qu')).toEqual([]);
});

test('a third level is found where it begins', () => {
	expect(found('qu', 'jie<qu', 'lou<jie')).toEqual(['7 committee-chain']);
});

test('circles of one, two and three end', () => {
	expect(found('a<a')).toEqual(['5 committee-chain']);
	expect(found('a<b', 'b<a')).toEqual(['5 committee-chain', '6 committee-chain']);
	expect(found('a<b', 'b<c', 'c<a', 'd<a')).toHaveLength(4);
});

test('an unknown parent and a second committee of the same id are found', () => {
	expect(found('qu', 'jie<shi', 'qu')).toEqual(['6 committee-unknown', '7 committee-double']);
});
