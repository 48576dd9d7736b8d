import { expect, inject, test } from 'vitest';
import { layoutOf, shelfOf } from '../../scripts/build/layout.ts';
import { openPage, watchFaults } from './browser.ts';
import { settled } from './search-settled.ts';
import { serveBelow } from './static-server.ts';

const MEMBERS_COLUMN = 'wutong/qi-kan/';

test('members find what only they may read by its title and its words; the public finds none of it', async () => {
	const publicRoot = inject('sampleRoot');
	const members = await serveBelow(shelfOf(layoutOf('content', publicRoot), 'members').root, '/members/');
	const everybody = await serveBelow(publicRoot, '/');
	const page = await openPage();
	const faults = watchFaults(page, new URL(members).origin);
	await page.goto(members + MEMBERS_COLUMN);
	const entry = page.getByRole('main').getByRole('list').getByRole('link').first();
	const title = (await entry.textContent())!.trim();
	await entry.click();
	const words = (await page.locator('[data-pagefind-body] p:not([class])').first().textContent())!;
	const sentence = words.split(/[，。；：？！]/)[0]!;
	for (const query of [title, sentence]) {
		await page.goto(`${members}wutong/search/?q=${encodeURIComponent(query)}`);
		await settled(page, /找到|没有/);
		const result = page.locator('[data-search-results]').getByRole('link', { name: title });
		await result.first().click();
		await page.getByRole('heading', { level: 1, name: title }).waitFor();
		await page.waitForURL((url) => url.pathname.startsWith(`/members/${MEMBERS_COLUMN}`));
	}
	expect(faults).toEqual([]);
	for (const query of [title, sentence])
		for (const place of ['wutong/search/', 'search/']) {
			await page.goto(`${everybody}${place}?q=${encodeURIComponent(query)}`);
			await settled(page, /找到|没有/);
			const found = await page.locator('[data-search-results]').allInnerTexts();
			expect(found.join()).not.toContain(title);
			expect(found.join()).not.toContain(sentence);
		}
});
