import { COLLECTION_TITLES, type CollectionName, collections } from '../../src/schema/collections.ts';
import type { ColumnSettings } from '../../src/schema/face.ts';
import { type JsonSchema, toJsonSchema } from '../../src/schema/json-schema.ts';
import { bodyField } from './body.ts';
import type { DecapField, FolderCollection } from './decap.ts';
import { type Choices, fieldsOf } from './field.ts';
import { LEFT_OUT, NOT_IN_SHARED } from './left-out.ts';

/** What somebody may do in a column besides writing. */
export interface ColumnRights {
	mayPublish: boolean;
	mayWithdraw: boolean;
}

/** The folder collection of one column of a branch. */
export const columnCollection = (
	slug: string,
	column: ColumnSettings,
	choices: Choices,
	year: number,
	rights: ColumnRights,
): FolderCollection => ({
	...inFolder(`branches/${slug}`, '', column, choices, year, LEFT_OUT),
	delete: rights.mayWithdraw,
	publish: rights.mayPublish,
	editor: { preview: true, notes: true },
});

/** The same of one of the network's own columns, whose texts are saved where they stand. */
export function sharedCollection(column: ColumnSettings, choices: Choices, year: number): FolderCollection {
	const { fields, ...rest } = inFolder('shared', 'shared/', column, choices, year, NOT_IN_SHARED);
	const summary = `${rest.summary}{{draft | ternary('　草稿', '')}}{{withdrawn | ternary('　已撤稿', '')}}`;
	const [title, date, ...others] = fields.filter(({ name }) => name !== 'draft');
	const draft = fields.flatMap((field) => (field.name === 'draft' ? { ...field, ...BEGUN_AS_DRAFT } : []));
	// Who sees it is said where nobody overlooks it.
	return { ...rest, summary, fields: [title!, date!, ...draft, ...others] };
}

const BEGUN_AS_DRAFT = { default: true, hint: '开着时只有这里看得到；写好以后关掉再保存，各支部就都有了' };

function inFolder(
	home: string,
	address: string,
	{ id, collection, title, summary }: ColumnSettings,
	choices: Choices,
	year: number,
	leftOut: ReadonlySet<string>,
): FolderCollection {
	const schema = toJsonSchema(collections[collection]);
	return {
		name: id,
		label: title,
		label_singular: COLLECTION_TITLES[collection],
		...(summary && { description: summary }),
		folder: `${home}/${id}`,
		path: '{{slug}}/index',
		slug: '{{fields._id}}',
		extension: 'md',
		format: 'yaml-frontmatter',
		create: true,
		delete: false,
		publish: false,
		editor: { preview: true },
		media_folder: '',
		public_folder: '',
		preview_path: `${address}${id}/{{dirname}}/`,
		identifier_field: 'title',
		summary: '{{title}}　{{date}}',
		sortable_fields: [
			{ field: 'date', label: labelOf(schema, 'date'), default_sort: 'desc' },
			{ field: 'title', label: labelOf(schema, 'title') },
		],
		view_filters: [...filtersByYear(year), ...filtersByChoice(collection, schema)],
		view_groups: [{ label: '年份', field: 'date', pattern: '\\d{4}' }],
		fields: withBody(fieldsOf(schema, choices, leftOut)),
	};
}

/** The text stands behind what its collection asks for, before what every entry may have besides. */
function withBody(fields: DecapField[]): DecapField[] {
	const at = fields.findIndex(({ name }) => name === 'topic' || name === 'tags');
	return fields.toSpliced(at, 0, bodyField());
}

const YEARS = 5;

const filtersByYear = (year: number): FolderCollection['view_filters'] =>
	Array.from({ length: YEARS }, (_, back) => ({
		label: `${year - back} 年`,
		field: 'date',
		pattern: `^${year - back}-`,
	}));

/** The choice a collection is told apart by; what it is by default is not written into entries. */
const TOLD_APART_BY: Partial<Record<CollectionName, string>> = {
	news: 'genre',
	study: 'medium',
	records: 'meeting',
	lists: 'list',
};

/** What a list of entries shows, sorts, filters and looks for. */
export const LISTED_FIELDS: ReadonlySet<string> = new Set(['title', 'date', 'author', ...Object.values(TOLD_APART_BY)]);

function filtersByChoice(
	collection: CollectionName,
	{ properties = {} }: JsonSchema,
): FolderCollection['view_filters'] {
	const field = TOLD_APART_BY[collection];
	const { default: byDefault, 'x-cms': cms } = (field && properties[field]) || {};
	const options = cms?.options?.filter(({ value }) => value !== byDefault) ?? [];
	return options.map(({ value, label }) => ({ label, field: field!, pattern: `^${value}$` }));
}

const labelOf = ({ properties = {} }: JsonSchema, name: string): string => properties[name]?.title ?? name;
