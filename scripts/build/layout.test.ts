import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scratchFolder } from '../../tests/scratch-folder.ts';
import { layoutOf, shelfOf } from './layout.ts';
import { switchTo } from './switch.ts';

test('a public root that is a link to a folder elsewhere has its store beside that folder, and readers find releases', () => {
	const folder = scratchFolder({ 'disk/www/.keep': '' });
	symlinkSync('disk/www', join(folder, 'dist'));
	const layout = layoutOf('content', join(folder, 'dist'));
	expect(layout.store).toBe(join(folder, 'disk/www-store'));
	const site = join(layout.releases, 'ting-tao/1/site');
	mkdirSync(site, { recursive: true });
	writeFileSync(join(site, 'index.html'), '一');
	switchTo(shelfOf(layout, 'public'), 'ting-tao', '1');
	expect(readFileSync(join(folder, 'dist/ting-tao/index.html'), 'utf8')).toBe('一');
});

test('spaces, Chinese and a slash at the end are a name like any other', () => {
	expect(layoutOf('content', '/srv/网站 一/').store).toBe('/srv/网站 一-store');
});
