import { expect, test } from 'vitest';
import { settingsYaml } from '../../../scripts/settings-yaml.ts';
import { parseYaml } from '../../../src/network/front-matter.ts';
import { branchSettings } from '../../../src/schema/branch.ts';
import { toJsonSchema } from '../../../src/schema/json-schema.ts';
import { networkSettings } from '../../../src/schema/network.ts';
import { writeYaml } from './write-yaml.ts';

const branch = toJsonSchema(branchSettings);
const dataOf = (yaml: string): Record<string, unknown> => {
	const read = parseYaml(yaml);
	return 'data' in read ? (read.data as Record<string, unknown>) : {};
};
/** Lines of one that the other does not have. */
const added = (before: string, after: string): string[] => {
	const known = new Set(before.split('\n'));
	return after.split('\n').filter((line) => !known.has(line));
};

test('a new branch’s file keeps what it says of every field while it is filled in field by field', () => {
	const data = { name: '听涛楼联合支部', contact: { office: '党群服务点', phone: '021-5550 0100' } };
	const before = settingsYaml(branchSettings, data);
	const filled = { ...data, short: '听涛楼', contact: { ...data.contact, phone: '021-5550 0199' } };
	const after = writeYaml(filled, branch, before);
	expect(added(before, after)).toEqual(['short: 听涛楼', '  phone: 021-5550 0199']);
	expect(added(after, before)).toEqual(['short:', '  phone: 021-5550 0100']);
	const again = writeYaml({ ...filled, organisations: ['听涛物业'] }, branch, after);
	expect(added(after, again)).toEqual(['  - 听涛物业']);
	expect(again).toContain('# 成员单位');
	expect(dataOf(again)).toMatchObject({ ...filled, organisations: ['听涛物业'] });
	expect(writeYaml(dataOf(again), branch, again)).toBe(again);
});

test('a group within a group changes alone', () => {
	const before = `name: 网
policies:
    # 两个人签
    signers: 2

    signing: # 动态多一个人
        - { column: news, signers: 3 }
    words:
        # 常写错
        - wrong: 帐号
          right: 账号
# 门户
search: literal
`;
	const network = toJsonSchema(networkSettings);
	const data = dataOf(before);
	const policies = { ...(data.policies as object), signers: 3 };
	expect(writeYaml({ ...data, policies }, network, before)).toBe(before.replace('    signers: 2', '    signers: 3'));
	expect(writeYaml({ ...data, policies: {} }, network, before)).toBe('name: 网\n# 门户\nsearch: literal\n');
});

test.each([
	['a group on one line', 'contact: { office: 服务点, phone: 021-5550 0100 }\n'],
	['a group with a tab', 'contact:\n  office: 服务点\n  phone:\t021-5550 0100\n'],
	[
		'a group with a text of several lines',
		'contact:\n  office: 服务点\n  hours: |\n    早上\n\n    晚上\n  phone: 021-5550 0100\n',
	],
	['a group that is written twice as deep', 'contact:\n        office: 服务点\n        phone: 021-5550 0100\n'],
	['remarks alone', 'contact:\n  # 以后写\n'],
])('%s says afterwards what was wanted', (_, text) => {
	const before = `name: 听涛楼\n${text}`;
	const wanted = { name: '听涛楼', contact: { office: '新的服务点', phone: '021-5550 0199' } };
	expect(dataOf(writeYaml(wanted, branch, before))).toEqual(wanted);
});
