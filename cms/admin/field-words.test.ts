import { expect, test } from 'vitest';
import { fieldWords } from './field-words.ts';

const COVER = {
	name: 'cover',
	label: '封面图',
	fields: [
		{ name: 'picture', label: '图片' },
		{ name: 'alt', label: '图片说明' },
	],
};

test('parts of a field are called what the form calls them', () => {
	expect(fieldWords('picture: 合影.jpg\nalt: 门厅里: 二十位邻居', COVER)).toBe(
		'图片：合影.jpg\n图片说明：门厅里: 二十位邻居',
	);
	expect(fieldWords('- picture: 1.jpg\n  alt: 门厅', { name: 'pictures', field: COVER })).toBe(
		'• 图片：1.jpg\n\u3000图片说明：门厅',
	);
});

test('choices and switches are words; what a form does not know stays', () => {
	const genre = { name: 'genre', widget: 'select', options: [{ value: 'reprint', label: '转载' }] };
	expect(fieldWords('reprint', genre)).toBe('转载');
	expect(fieldWords('别的', genre)).toBe('别的');
	expect(fieldWords('true', { name: 'pinned', widget: 'boolean' })).toBe('是');
	expect(fieldWords('地点：门厅，时间: 九点', { name: 'summary', widget: 'text' })).toBe('地点：门厅，时间: 九点');
	expect(fieldWords('- 义诊\n- 健康', { name: 'tags' })).toBe('• 义诊\n• 健康');
	expect(fieldWords('x', undefined)).toBe('x');
});
