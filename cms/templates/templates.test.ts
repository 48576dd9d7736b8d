import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { writeFiles } from '../../tests/scratch-folder.ts';
import { smallNetwork } from '../../tests/small-network.ts';
import { openProblems } from '../desk/problems/open-problems.ts';
import type { Problems } from '../desk/problems/problems-of.ts';
import { readTemplates } from './read-templates.ts';
import type { Template } from './template.ts';

let folder: string;
let problems: Problems;

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'desk-templates-'));
	const content = join(folder, 'content');
	const columns = [...new Set(readTemplates().map(({ collection }) => collection))];
	const face = stringify({ columns: columns.map((collection) => ({ id: collection, collection, title: collection })) });
	writeFiles(content, smallNetwork({ 'branches/ting-tao/face.yml': face }));
	problems = openProblems({ content, onMove: () => undefined }, join(folder, 'scratch'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a secretary has to add whatever the template is; where something is asked for, something is written. */
function filled({ data: { body, ...data }, collection }: Template): string {
	const starts = collection === 'activities' ? { starts: '2026-04-14T09:30' } : {};
	const text = `---\n${stringify({ ...data, date: '2026-03-14', ...starts })}---\n\n${body}\n`;
	let count = 0;
	return text.replace(/〔[^〕]*〕/g, () => `大厅里来了${['一', '两', '三', '四', '五'][count++ % 5]}位邻居`);
}

const of = (template: Template, text: string) =>
	problems.of(
		{ branch: 'ting-tao', column: template.collection, id: 'xin-wen-zhang' },
		text,
		[],
		async () => undefined,
	);

test('there is one for each of the commonest articles', () => {
	expect(
		readTemplates()
			.map(({ title }) => title)
			.sort(),
	).toEqual(['主题党日', '三会一课记录', '党课', '党员风采', '活动通知', '通知'].sort());
});

test.each(readTemplates().map((one) => [one.title, one] as const))(
	'%s, once it is filled in, can be sent',
	async (_, template) => {
		const found = await of(template, filled(template));
		expect(found.filter(({ severity }) => severity === 'must-fix')).toEqual([]);
	},
);

test.each(readTemplates().map((one) => [one.title, one] as const))(
	'%s asks for words where somebody has to write',
	(_, template) => {
		expect(JSON.stringify(template.data)).toMatch(/〔[^〕]+〕/);
		expect(template.hint).not.toBe('');
	},
);
