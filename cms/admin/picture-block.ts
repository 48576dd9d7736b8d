import type { Cms } from './decap.ts';

/** A single picture in the body: Decap's own block, which has its labels in English alone. */
export function registerPictureBlock(cms: Cms): void {
	cms.registerEditorComponent({
		id: 'image',
		label: '图片',
		fields: [
			{ name: 'image', label: '图片', widget: 'image', choose_url: false, media_library: { allow_multiple: false } },
			{ name: 'alt', label: '图片说明', widget: 'string', required: false, hint: '照片上是谁、在做什么' },
			{ name: 'title', label: '图注', widget: 'string', required: false, hint: '显示在图片下面；可以不写' },
		],
		pattern: /^!\[([^\]]*)\]\((.*?)(\s"([^"]*)")?\)/,
		fromBlock: ([, alt, image, , title]) => ({ image, alt, title }),
		toBlock: ({ image, alt, title }) =>
			`![${alt ?? ''}](${image ?? ''}${title ? ` "${String(title).replaceAll('"', '\\"')}"` : ''})`,
		toPreview: ({ image, alt, title }, getAsset) => {
			const asset = (getAsset as (path: unknown) => unknown)(image);
			return window.h('img', { src: asset ? String(asset) : '', alt: alt ?? '', title: title ?? '' });
		},
	});
}
