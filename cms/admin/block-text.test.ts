import { describe, expect, test } from 'vitest';
import { directives } from '../../src/markdown/directives/registry.ts';
import { blocks } from '../config/blocks.ts';
import { blockPattern, readBlock, writeBlock } from './block-text.ts';

const shape = (id: string) => blocks().find((one) => one.id === id)!;
const read = (id: string, text: string) => readBlock(shape(id), blockPattern(shape(id)).exec(text)!);

test.each(directives)('the example of $name is found, fills the form and comes back as it was', ({ name, example }) => {
	const data = read(name, `${example}\n\n后面的话`);
	expect(data.source).toBe(example);
	expect(writeBlock(shape(name), data)).toBe(example);
	for (const { name: field, required } of shape(name).fields) if (required) expect(data[field]).toBeTruthy();
});

test.each(directives)('a form for $name that is filled in by hand says the same', ({ name, example }) => {
	const { source, ...data } = read(name, example);
	expect(read(name, writeBlock(shape(name), data))).toEqual({ ...data, source: expect.any(String) });
});

describe('what is written in another way', () => {
	test('stays as it is until somebody changes it', () => {
		const text = '::::note[提示]{type="tip" lang=zh}\n一\n\n:::quiz\n二\n:::\n::::';
		const data = read('note', `${text}\n三`);
		expect(data).toMatchObject({ title: '提示', type: 'tip', text: '一\n\n:::quiz\n二\n:::' });
		expect(writeBlock(shape('note'), data)).toBe(text);
		expect(writeBlock(shape('note'), { ...data, title: '注 意' })).toBe(
			'::::note{title="注 意" type=tip lang=zh}\n一\n\n:::quiz\n二\n:::\n::::',
		);
	});
	test('is not found where it has no end, is another name, or stands later', () => {
		for (const text of [':::note\n一', ':::notes\n一\n:::', '一\n:::note\n二\n:::'])
			expect(blockPattern(shape('note')).test(text)).toBe(false);
	});
	test('may be empty', () => {
		expect(read('note', ':::note\n:::')).toMatchObject({ title: '', text: '' });
	});
});

test('file names with spaces and brackets, words between pictures', () => {
	const text = ':::gallery\n![合影](<合影 (1).jpg> "三月")\n说明\n![](b.jpg)\n:::';
	const data = read('gallery', text);
	expect(data.pictures).toEqual([
		{ picture: '合影 (1).jpg', alt: '合影', caption: '三月' },
		{ picture: 'b.jpg', alt: '', caption: '' },
	]);
	expect(writeBlock(shape('gallery'), { ...data, pictures: [(data.pictures as unknown[])[0]] })).toBe(
		':::gallery\n![合影](<合影 (1).jpg> "三月")\n\n说明\n:::',
	);
});

test('a value cannot end its attribute', () => {
	const text = writeBlock(shape('file'), { src: 'a b.docx', title: '他说"好}"' });
	expect(text).toBe('::file{src="a b.docx" title="他说”好}”"}');
	expect(read('file', text)).toMatchObject({ src: 'a b.docx', title: '他说”好}”' });
});
