import { expect, test } from 'vitest';
import { smallNetwork } from '../small-network.ts';
import { isBody, vectors } from '../vectors/injection.ts';
import { openPage } from './browser.ts';
import { auditPage, watchScripts } from './executable.ts';
import { hostileBranch } from './hostile-branch.ts';
import { branchesOf, pagesOf } from './pages-of.ts';
import { scratchNetwork } from './scratch-network.ts';
import { serveBelow } from './static-server.ts';

test('no field, file name or setting runs anything on any page of a published branch', async () => {
	const hostile = vectors.map((vector, index) => ({ slug: `h-${index}`, vector }));
	const { layout, build } = scratchNetwork(
		smallNetwork(Object.assign({}, ...hostile.map(({ slug, vector }) => hostileBranch(slug, vector)))),
	);
	await build();
	const start = await serveBelow(layout.publicRoot, '/');
	const published = branchesOf(layout.publicRoot);
	// What is refused as a mistake is never shown; enough must be shown for the test to say something.
	expect(published.length).toBeGreaterThan(vectors.length / 2);
	const page = await openPage({ bypassCSP: true });
	const ran = watchScripts(page);
	const found: string[] = [];
	for (const path of pagesOf(layout.publicRoot).filter((one) => /^$|^branches\/|^h-\d+\/(?:$|news\/)/.test(one))) {
		const vector = hostile.find(({ slug }) => path.startsWith(`${slug}/`))?.vector;
		if (vector && isBody(vector) && !path.includes('2026-03-14')) continue;
		await page.goto(start + path);
		const name = vector?.name ?? 'hub';
		found.push(
			...(await auditPage(page)).map((fault) => `${name} at ${path}: ${fault}`),
			...ran.splice(0).map((call) => `${name} at ${path}: ran ${call}`),
		);
	}
	expect(found).toEqual([]);
});
