import type { Block } from '../config/blocks.ts';
import { type BlockData, blockPattern, readBlock, writeBlock } from './block-text.ts';
import type { Cms, Node } from './decap.ts';
import { filmAddress } from './film-address.ts';

/** What writers call each of them. */
export const blockTitles = new Map<string, string>();

/** Offers each of our directives in the editor of the body. */
export function registerBlocks(cms: Cms, blocks: Block[]): void {
	for (const block of blocks) {
		blockTitles.set(block.id, block.label);
		cms.registerEditorComponent({
			id: block.id,
			label: block.label,
			fields: block.fields.map((field) => ({ ...field })),
			pattern: blockPattern(block),
			fromBlock: (match) => readBlock(block, match),
			toBlock: (data) => writeBlock(block, data),
			toPreview: (data, getAsset) => preview(block, data, getAsset as GetAsset | undefined),
		});
	}
}

type GetAsset = (path: string) => { toString(): string } | undefined;

function preview({ id, label, form, attributes }: Block, data: BlockData, getAsset?: GetAsset): Node {
	if (id === 'gallery' && getAsset && Array.isArray(data.pictures))
		return photos(data.pictures as BlockData[], getAsset);
	const inside = form === 'leaf' ? String(data.title || data.src || '') : writeBlock({ id, form, attributes }, data);
	const lines = inside.split('\n').filter((line) => !line.startsWith(':::'));
	const title = data.title ? `${label}：${data.title}` : label;
	const film = id === 'video' ? filmAddress(String(data.src ?? '')) : undefined;
	return window.h('div', { className: 'block' }, [
		window.h('p', { className: 'block-title', key: 'title' }, title),
		...(film ? [player('video', film)] : lines.map((line, key) => window.h('p', { key }, line))),
	]);
}

/** Nothing of a film is fetched before somebody plays it. */
export const player = (kind: 'video' | 'audio', src: string): Node =>
	window.h(kind, { key: src, controls: true, preload: 'none', src });

const photos = (pictures: BlockData[], getAsset: GetAsset): Node =>
	window.h(
		'div',
		{ className: 'photos' },
		pictures.map(({ picture, alt }, key) =>
			window.h('img', { key, src: String(getAsset(String(picture)) ?? ''), alt: String(alt) }),
		),
	);
