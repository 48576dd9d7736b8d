import { face } from '../../src/schema/face.ts';
import { toJsonSchema } from '../../src/schema/json-schema.ts';
import type { FilesCollection } from './decap.ts';
import { type Choices, fieldsOf } from './field.ts';

/** No column can be called so. */
export const FACE = '_face';

/** `face.yml` as a form: what the secretary chooses for the branch's site. */
export function faceCollection(slug: string, choices: Choices): FilesCollection {
	return {
		name: FACE,
		label: '支部门面',
		description: '颜色、首页样式、栏目和专题；保存以后马上生效',
		// Whoever may write it needs nobody's signature.
		publish: false,
		editor: { preview: false },
		media_folder: '',
		public_folder: '',
		files: [
			{
				name: 'face',
				label: '支部门面',
				file: `branches/${slug}/face.yml`,
				fields: fieldsOf(toJsonSchema(face), choices),
			},
		],
	};
}
