import { directives } from '../../src/markdown/directives/registry.ts';
import type { DecapField } from './decap.ts';

/** The text itself. */
export function bodyField(): DecapField {
	return {
		name: 'body',
		label: '正文',
		widget: 'markdown',
		required: false,
		hint: '小标题从二级开始；图片可以直接拖进来或粘贴进来',
		modes: ['rich_text', 'raw'],
		buttons: [
			...['bold', 'italic', 'link', 'heading-two', 'heading-three', 'heading-four'],
			...['quote', 'bulleted-list', 'numbered-list'],
		],
		editor_components: ['image', ...directives.map(({ name }) => name)],
	};
}
