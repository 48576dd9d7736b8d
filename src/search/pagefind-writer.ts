import * as pagefind from 'pagefind';
import type { IndexFile, SearchPage } from './engine.ts';

const RUNTIME = /^(?:pagefind\.js|pagefind-worker\.js|wasm\.[a-z-]+\.pagefind)$/;
const NEEDED = /^(?:index\/|fragment\/|filter\/|pagefind-entry\.json$|pagefind\.[^/]+\.pf_meta$)/;

/** Writes the Pagefind bundle of one branch. Throws when Pagefind reports an error. */
export async function writeBundle(pages: SearchPage[]): Promise<IndexFile[]> {
	// One language for every page: Pagefind splits its index by language, and finds nothing across the border.
	const { index } = succeed(
		await pagefind.createIndex({ forceLanguage: 'zh', writePlayground: false, excludeSelectors: ['.offsite'] }),
	);
	if (!index) throw new Error('Pagefind gave no index');
	try {
		for (const { path, html } of pages)
			succeed(await index.addHTMLFile({ url: path, content: new TextDecoder().decode(html) }));
		const { files } = succeed(await index.getFiles());
		return files
			.filter(({ path }) => RUNTIME.test(path) || NEEDED.test(path))
			.map(({ path, content }) => ({ path: `pagefind/${path}`, bytes: content, isRuntime: RUNTIME.test(path) }))
			.sort((a, b) => (a.path < b.path ? -1 : 1));
	} finally {
		await index.deleteIndex();
	}
}

function succeed<T extends { errors: string[] }>(answer: T): T {
	if (answer.errors.length > 0) throw new Error(`Pagefind: ${answer.errors.join('; ')}`);
	return answer;
}
