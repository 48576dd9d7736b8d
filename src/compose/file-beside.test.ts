import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scratchFolder } from '../../tests/scratch-folder.ts';
import { fileBeside } from './file-beside.ts';

const setUp = () => {
	const root = scratchFolder({
		'秘密.jpg': 'x',
		'entry/合影.jpg': 'x',
		'entry/.hidden.jpg': 'x',
		'entry/照片/一.jpg': 'x',
	});
	return { root, folder: join(root, 'entry') };
};

test.each(['合影.jpg', './合影.jpg', '%E5%90%88%E5%BD%B1.jpg', '照片/一.jpg'])(
	'«%s» is found beside the entry',
	(name) => {
		expect(fileBeside(setUp().folder, name)).toBeTypeOf('string');
	},
);

test.each([
	'../秘密.jpg',
	'%2e%2e/秘密.jpg',
	'照片/../../秘密.jpg',
	'/etc/passwd',
	'..',
	'.',
	'',
	'.hidden.jpg',
	'照片',
	'没有.jpg',
	'合影.jpg\0.png',
	'%zz',
])('«%s» is refused with a reason and advice', (name) => {
	expect(fileBeside(setUp().folder, name)).toMatchObject({
		refused: expect.stringMatching(/./),
		fix: expect.stringMatching(/./),
	});
});

test('a link to a file or through a folder outside is refused', () => {
	const { root, folder } = setUp();
	symlinkSync(join(root, '秘密.jpg'), join(folder, '链接.jpg'));
	symlinkSync(root, join(folder, '外面'));
	expect(fileBeside(folder, '链接.jpg')).toHaveProperty('refused');
	expect(fileBeside(folder, '外面/秘密.jpg')).toHaveProperty('refused');
});
