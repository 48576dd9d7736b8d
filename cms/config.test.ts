import { expect, test } from 'vitest';
import type { z } from 'zod';
import { branchSettings } from '../src/schema/branch.ts';
import { COLLECTION_TITLES, type CollectionName, collections } from '../src/schema/collections.ts';
import { face } from '../src/schema/face.ts';
import { toJsonSchema } from '../src/schema/json-schema.ts';
import { networkSettings } from '../src/schema/network.ts';
import { people } from '../src/schema/people.ts';
import type { DecapField, FilesCollection, FolderCollection } from './config/decap.ts';
import { LEFT_OUT } from './config/left-out.ts';
import { isSettings } from './config/settings.ts';
import { decapConfig, networkPage, type Surroundings, writePage } from './config.ts';
import type { BranchOverview } from './desk/network-overview.ts';
import type { Grant, Person } from './desk/people/person.ts';
import { isGranted } from './desk/rights/may.ts';
import type { Rights } from './desk/rights/rights.ts';

const branch: BranchOverview = {
	slug: 'tianping',
	settings: branchSettings.parse({ name: '天平大厦联合支部' }),
	face: face.parse({
		columns: Object.entries(COLLECTION_TITLES).map(([collection, title]) => ({
			id: `c-${collection}`,
			collection,
			title,
		})),
		topics: [{ id: 'dang-shi', title: '党史百问' }],
	}),
	columns: [],
	committees: [],
};
branch.columns = branch.face.columns;

const surroundings: Surroundings = {
	network: networkSettings.parse({
		name: '梧桐支部网',
		address: 'https://zhibu.example.org/',
		organiser: '梧桐街道社区党委',
		topics: [
			{ id: 'dang-shi', title: '全网的党史' },
			{ id: 'shen-bian-ren', title: '身边人' },
		],
		shared: [{ id: 'wu-fen-zhong', collection: 'study', title: '五分钟党课' }],
	}),
	people: new Map([
		['zhou-min', people.parse({ name: '周敏', given: '2026-01-05' })],
		['he-xiao-feng', people.parse({ name: '何晓峰', given: '2026-01-05', withdrawn: '2026-02-01' })],
	]),
	readers: 'https://zhibu.example.org/',
	today: '2026-03-14',
	templates: [],
};

const rights: Pick<Rights, 'may'> = { may: ({ grants }, action, place) => isGranted(grants, action, place) };
const somebody = (...grants: Grant[]): Person => ({ id: 7, login: 'zhou', name: '周敏', grants, isClosed: false });
const secretary = somebody({ role: 'secretary', branch: 'tianping' });
const administrator = somebody({ role: 'administrator' });

const configFor = (person: Person) => decapConfig(branch, person, rights, surroundings);
const folders = (person: Person) =>
	configFor(person).collections.filter((one): one is FolderCollection => 'folder' in one && !isSettings(one.name));

test('the whole configuration of a branch with a column of every collection is as agreed', async () => {
	const text = `${JSON.stringify(writePage(branch, secretary, rights, surroundings), null, '\t')}\n`;
	await expect(text).toMatchFileSnapshot('config.golden.json');
});

test('the whole configuration of what an administrator settles is as agreed', async () => {
	const around = { ...surroundings, branches: new Map([['lin-jiang', '临江楼联合支部']]) };
	const own = decapConfig(branch, administrator, rights, around).collections;
	const text = `${JSON.stringify([...own, networkPage(administrator, rights, surroundings)], null, '\t')}\n`;
	await expect(text).toMatchFileSnapshot('config.administrator.golden.json');
});

test('columns stand in the branch’s own order, and the settings behind them', () => {
	const names = configFor(secretary).collections.map(({ name }) => name);
	expect(names).toEqual([...branch.columns.map(({ id }) => id), '_face', '_people']);
});

test('an administrator settles branches and the network, and writes no articles; of a branch alone not the network', () => {
	expect(configFor(administrator).collections.map(({ name }) => name)).toEqual(['_face', '_people', '_branch']);
	const forNetwork = (person: Person) => networkPage(person, rights, surroundings).collections.map(({ name }) => name);
	expect(forNetwork(administrator)).toEqual(['wu-fen-zhong', '_network']);
	const ofBranch = somebody({ role: 'administrator', branch: 'tianping' });
	expect(configFor(ofBranch).collections.map(({ name }) => name)).toContain('_branch');
	for (const person of [secretary, ofBranch, somebody({ role: 'reviewer' }), somebody({ role: 'auditor' })])
		expect(forNetwork(person)).toEqual([]);
});

test('every field of the settings is in its form, but for the emblem, which is approved as a file', () => {
	const shown = (collections: (FolderCollection | FilesCollection)[], name: string) => {
		const found = collections.find((one) => one.name === name)!;
		return ('files' in found ? found.files[0]!.fields : found.fields).map((field) => field.name);
	};
	const keys = (schema: z.ZodType) => Object.keys(toJsonSchema(schema).properties ?? {});
	const around = { ...surroundings, branches: new Map([['lin-jiang', '临江楼联合支部']]) };
	const own = decapConfig(branch, administrator, rights, around).collections;
	// There is no committee in this network to choose.
	expect(shown(own, '_branch')).toEqual(keys(branchSettings).filter((key) => key !== 'committee'));
	expect(shown(own, '_people')).toEqual(keys(people));
	const { collections: ofNetwork } = networkPage(administrator, rights, surroundings);
	expect(shown(ofNetwork, '_network')).toEqual(keys(networkSettings).filter((key) => key !== 'emblem'));
});

test('a shared text begins as a draft, for it is saved where readers are', () => {
	const [shared] = networkPage(administrator, rights, surroundings).collections;
	const fields = shared && 'fields' in shared ? shared.fields : [];
	expect(fields.find(({ name }) => name === 'draft')?.default).toBe(true);
	expect(fields.some(({ name }) => name === 'people')).toBe(false);
});

test('whoever writes in one column gets this column and nothing else', () => {
	const writer = somebody({ role: 'secretary', branch: 'tianping', column: 'c-news' });
	expect(configFor(writer).collections.map(({ name }) => name)).toEqual(['c-news']);
});

test('whoever does not write here gets nothing to write', () => {
	for (const person of [somebody(), somebody({ role: 'auditor' }), somebody({ role: 'secretary', branch: 'shimen' })])
		expect(configFor(person).collections).toEqual([]);
});

test('the buttons for publishing and withdrawing are there for whoever may', () => {
	expect(folders(secretary).some((one) => one.publish || one.delete)).toBe(false);
	const both = somebody({ role: 'secretary', branch: 'tianping' }, { role: 'reviewer', branch: 'tianping' });
	expect(folders(both).every((one) => one.publish && one.delete)).toBe(true);
});

const fieldsIn = (fields: DecapField[]): DecapField[] =>
	fields.flatMap((field) => [field, ...fieldsIn([...(field.fields ?? []), ...(field.field ? [field.field] : [])])]);

test('every field of the schema is in the form, but for those that are filled in otherwise', () => {
	for (const { name, fields } of folders(secretary)) {
		const { properties = {} } = toJsonSchema(collections[name.slice(2) as CollectionName]);
		const wanted = Object.keys(properties).filter((key) => !LEFT_OUT.has(key));
		const shown = fields.map((field) => field.name);
		expect(shown.filter((key) => key !== 'body')).toEqual(wanted);
		expect(shown[shown.indexOf('body') + 1]).toBe('topic');
	}
});

test('what must be filled in is what the schema asks for; inside a group that may be left out nothing is', () => {
	for (const { name, fields } of folders(secretary)) {
		const { required = [] } = toJsonSchema(collections[name.slice(2) as CollectionName]);
		expect(fields.filter((field) => field.required).map((field) => field.name)).toEqual(required);
		const groups = fieldsIn(fields).filter(({ widget }) => widget === 'object');
		expect(groups.flatMap((group) => group.fields!).filter((field) => field.required)).toEqual([]);
	}
});

test('patterns hold for the whole text, and every one says what is wanted in Chinese', () => {
	const patterns = [
		...configFor(secretary).collections,
		...networkPage(administrator, rights, surroundings).collections,
	]
		.flatMap((one) => ('fields' in one ? one.fields : one.files.flatMap(({ fields }) => fields)))
		.flatMap((field) => fieldsIn([field]))
		.flatMap(({ pattern }) => (pattern ? [pattern] : []));
	expect(patterns.length).toBeGreaterThan(50);
	for (const [source, sentence] of patterns) {
		expect(source).toMatch(/^\^.*\$$/);
		expect(sentence).toMatch(/\p{Script=Han}/u);
	}
});

test('a title of sixty letters is taken, one more is not, and spaces around it do not count', () => {
	const { pattern } = folders(secretary)[0]!.fields.find(({ name }) => name === 'title')!;
	const taken = (text: string) => new RegExp(pattern![0]).test(text);
	expect([taken('字'.repeat(60)), taken(` ${'字'.repeat(60)}\n`), taken('字'.repeat(61))]).toEqual([true, true, false]);
});

test('topics are the branch’s own before the network’s, people are those who have not taken their consent back', () => {
	const options = (name: string) => folders(secretary)[0]!.fields.find((field) => field.name === name)?.options;
	expect(options('topic')).toEqual([
		{ value: 'dang-shi', label: '党史百问' },
		{ value: 'shen-bian-ren', label: '身边人' },
	]);
	expect(options('people')).toEqual([{ value: 'zhou-min', label: '周敏' }]);
});

test('where there is nobody to choose, nothing is asked', () => {
	const lonely = decapConfig(branch, secretary, rights, { ...surroundings, people: new Map() });
	const [first] = lonely.collections;
	expect(first && 'fields' in first && first.fields.some(({ name }) => name === 'people')).toBe(false);
});

test('a file is kept beside its entry, under the id that the desk gave', () => {
	for (const one of folders(secretary)) {
		expect(one).toMatchObject({ path: '{{slug}}/index', slug: '{{fields._id}}', media_folder: '', public_folder: '' });
		expect(one.folder).toBe(`branches/tianping/${one.name}`);
	}
});
