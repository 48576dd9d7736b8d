import { CORE_SCHEMA, load } from 'js-yaml';
import { expect, test } from 'vitest';
import { branchSettings } from '../src/schema/branch.ts';
import { face } from '../src/schema/face.ts';
import { networkSettings } from '../src/schema/network.ts';
import { settingsYaml } from './settings-yaml.ts';

const FILES = [
	['branch.yml', branchSettings, { name: '听涛支部' }],
	['face.yml', face, {}],
	['network.yml', networkSettings, { name: '网', address: 'https://zb.example.cn/', organiser: '区' }],
] as const;

test.each(FILES)('%s with its fields left blank means the same as with the fields left out', (_, schema, data) => {
	const written = load(settingsYaml(schema, data), { schema: CORE_SCHEMA });
	expect(schema.parse(written)).toEqual(schema.parse(data));
});

test.each(FILES)('the examples in %s hold once their # is taken away', (_, schema, data) => {
	const text = settingsYaml(schema, data)
		.replace(/^ {2}# 例如\n/gm, '')
		.replace(/^ {2}# /gm, '  ');
	const { success, data: read } = schema.safeParse(load(text, { schema: CORE_SCHEMA }));
	expect(success).toBe(true);
	expect(read).not.toEqual(schema.parse(data));
});

test('a field of a group is named inside it', () => {
	const text = settingsYaml(branchSettings, { name: '听涛支部', contact: { office: '一楼' } });
	expect(text).toContain(
		'# 联系方式\ncontact:\n  # 联系处：办公室的名称\n  office: 一楼\n  # 联系人：可以不写；写姓名要本人同意\n  person:\n  # 电话\n  phone:\n',
	);
});
