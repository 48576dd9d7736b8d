import type { Page } from 'playwright-core';

/** Waits until the search page says this and shows all of its answer: every result of a page, filters, the address. */
export const settled = (page: Page, says: RegExp): Promise<void> =>
	page.locator('.search:not([aria-busy]) [data-search-status]', { hasText: says }).waitFor();
