import { branchSettings } from '../../src/schema/branch.ts';
import { face } from '../../src/schema/face.ts';
import { toJsonSchema } from '../../src/schema/json-schema.ts';
import { networkSettings } from '../../src/schema/network.ts';
import { people } from '../../src/schema/people.ts';
import type { DecapField, FilesCollection, FolderCollection } from './decap.ts';
import { type Choices, fieldsOf } from './field.ts';
import { NOT_IN_NETWORK } from './left-out.ts';

/** Collections of settings. No column can be called so. */
const FACE = '_face';
export const BRANCH = '_branch';
export const PEOPLE = '_people';

/** The page that writes for the whole network, and its collection of settings. No branch can be called so. */
export const NETWORK = '_network';

/** Whether a collection is one of settings: what is saved there holds at once, without a draft. */
export const isSettings = (collection: string): boolean => collection.startsWith('_');

/** `face.yml` as a form: what the secretary chooses for the branch's site. */
export const faceCollection = (slug: string, choices: Choices): FilesCollection =>
	oneFile(`branches/${slug}/face.yml`, fieldsOf(toJsonSchema(face), choices), {
		name: FACE,
		label: '支部门面',
		description: '颜色、首页样式、栏目和专题；保存以后马上生效',
	});

/** `branch.yml` as a form: what the administrator says about a branch. */
export const branchCollection = (slug: string, choices: Choices): FilesCollection =>
	oneFile(`branches/${slug}/branch.yml`, fieldsOf(toJsonSchema(branchSettings), choices), {
		name: BRANCH,
		label: '支部设置',
		description: '名称、网站状态、上级党组织、联系方式和审签；保存以后马上生效',
	});

/** `network.yml` as a form. */
export const networkCollection = (choices: Choices): FilesCollection =>
	oneFile('network.yml', fieldsOf(toJsonSchema(networkSettings), choices, NOT_IN_NETWORK), {
		name: NETWORK,
		label: '全网设置',
		description: '名称、党组织、统一栏目、共用栏目和规定；保存以后，所有支部的网站重新生成',
	});

/** The file's form is called as its collection. */
const oneFile = (
	file: string,
	fields: DecapField[],
	about: Pick<FilesCollection, 'name' | 'label' | 'description'>,
): FilesCollection => ({
	...about,
	// Whoever may write it needs nobody's signature.
	publish: false,
	editor: { preview: false },
	media_folder: '',
	public_folder: '',
	files: [{ name: about.name.slice(1), label: about.label, file, fields }],
});

/** `people/<id>.yml`: who agreed to be named or shown. Nothing is deleted: a consent that was taken back says so. */
export const peopleCollection = (slug: string): FolderCollection => ({
	name: PEOPLE,
	label: '人物登记',
	label_singular: '同意书',
	description: '谁同意登姓名、登照片，同意到哪天；只在工作台里，不公开。本人撤回时写上撤回日期，写到他的文章马上撤下',
	folder: `branches/${slug}/people`,
	slug: '{{fields._id}}',
	extension: 'yml',
	format: 'yml',
	create: true,
	delete: false,
	publish: false,
	editor: { preview: false },
	identifier_field: 'name',
	summary: "{{name}}　{{given}}{{withdrawn | ternary('　已撤回', '')}}",
	sortable_fields: [
		{ field: 'name', label: '姓名' },
		{ field: 'given', label: '同意日期', default_sort: 'desc' },
	],
	view_filters: [{ label: '已撤回', field: 'withdrawn', pattern: '\\d' }],
	fields: fieldsOf(toJsonSchema(people), {}),
});
