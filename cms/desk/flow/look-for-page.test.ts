import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scratchFolder } from '../../../tests/scratch-folder.ts';
import { lookForGone, lookForPage } from './look-for-page.ts';

const KEY = { branch: 'ting-tao', column: 'news', id: '2026-03-14-kaifang-ri' };

test('whoever ends the desk does not wait for readers’ pages that nobody serves', async () => {
	const publicRoot = join(scratchFolder({ 'dist/ting-tao/news/2026-03-14-kaifang-ri/index.html': '开放日' }), 'dist');
	let looks = 0;
	const how = { readers: 'http://127.0.0.1:9/', publicRoot, patience: Number.POSITIVE_INFINITY };
	const isOver = () => ++looks > 1;
	expect(await lookForPage(KEY, { ...how, isOver })).toMatchObject({ is: 'different', found: '网站打不开' });
	looks = 0;
	expect(await lookForGone({ ...KEY, id: 'gone' }, { ...how, isOver })).toBe('网站打不开');
	expect(looks).toBe(2);
});
