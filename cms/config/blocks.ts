import type { Directive } from '../../src/markdown/directives/directive.ts';
import { directives } from '../../src/markdown/directives/registry.ts';
import type { DecapField } from './decap.ts';

/** What the editor needs to offer one of our directives; `cms/admin` makes an editor component of it. */
export interface Block {
	/** The directive's name. */
	id: string;
	label: string;
	/** `container` is `:::id … :::`, `leaf` is `::id{…}`. */
	form: 'container' | 'leaf';
	/** Names of the fields that stand between `{` and `}`; the others stand between the lines. */
	attributes: string[];
	fields: DecapField[];
	/** One whole use as it is written. */
	example: string;
}

/** Every directive a body may use. */
export const blocks = (): Block[] => directives.map(blockOf);

function blockOf({ name, title, forms, example }: Directive): Block {
	const asked = FORMS[name];
	if (!asked) throw new Error(`cms/config/blocks.ts has no form for the directive ${name}; add one to FORMS`);
	return { id: name, label: title, form: forms[0]!, example, ...asked };
}

const text = (name: string, label: string, more: Partial<DecapField> = {}): DecapField => ({
	name,
	label,
	widget: 'string',
	required: false,
	...more,
});

const FORMS: Record<string, Pick<Block, 'attributes' | 'fields'>> = {
	note: {
		attributes: ['title', 'type'],
		fields: [
			text('title', '标题', { hint: '例如 提示；可以不写' }),
			text('type', '样子', {
				widget: 'select',
				default: 'note',
				options: [
					{ value: 'note', label: '普通' },
					{ value: 'tip', label: '提示' },
					{ value: 'important', label: '重要' },
				],
			}),
			text('text', '内容', { widget: 'text', required: true }),
		],
	},
	gallery: {
		attributes: [],
		fields: [
			text('pictures', '图片', {
				widget: 'list',
				label_singular: '图片',
				summary: "{{fields.picture | default('还没有选图片')}}　{{fields.alt | default('还没有写说明')}}",
				fields: [
					text('picture', '图片', { widget: 'image', required: true, choose_url: false }),
					text('alt', '图片说明', { required: true, hint: '照片上是谁、在做什么' }),
					text('caption', '图注', { hint: '显示在图片下面；可以不写' }),
				],
			}),
		],
	},
	video: {
		attributes: ['src', 'title', 'poster'],
		fields: [
			text('src', '视频', { widget: 'file', required: true, choose_url: false, hint: 'MP4 或 WebM' }),
			text('title', '名称'),
			text('poster', '封面', { widget: 'image', choose_url: false }),
		],
	},
	file: {
		attributes: ['src', 'title'],
		fields: [text('src', '文件', { widget: 'file', required: true, choose_url: false }), text('title', '名称')],
	},
	quiz: {
		attributes: [],
		fields: [
			text('question', '问题', { widget: 'text', required: true }),
			text('options', '答案', {
				widget: 'list',
				label_singular: '答案',
				summary: "{{fields.text | default('还没有写')}}",
				fields: [
					text('text', '答案', { required: true }),
					text('right', '这个对', { widget: 'boolean', default: false }),
				],
			}),
			text('explanation', '讲解', { widget: 'text' }),
		],
	},
};
