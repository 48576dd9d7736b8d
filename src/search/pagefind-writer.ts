import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as pagefind from 'pagefind';

/** A file of a search bundle, below the site's `pagefind/`. */
export interface BundleFile {
	path: string;
	bytes: Uint8Array;
	/** The same for every branch: stored once for the whole network. */
	isRuntime: boolean;
}

/** A page to be found: its address from the site's base, and its HTML. */
export interface SearchPage {
	path: string;
	html: string;
}

const RUNTIME = /^(?:pagefind\.js|pagefind-worker\.js|wasm\.[a-z-]+\.pagefind)$/;
const NEEDED = /^(?:index\/|fragment\/|filter\/|pagefind-entry\.json$|pagefind\.[^/]+\.pf_meta$)/;

/** Writes the Pagefind bundle of one branch. Throws when Pagefind reports an error. */
export async function writeBundle(pages: SearchPage[]): Promise<BundleFile[]> {
	// One language for every page: Pagefind splits its index by language, and finds nothing across the border.
	const { index } = succeed(
		await pagefind.createIndex({ forceLanguage: 'zh', writePlayground: false, excludeSelectors: ['.offsite'] }),
	);
	if (!index) throw new Error('Pagefind gave no index');
	try {
		for (const { path, html } of pages) succeed(await index.addHTMLFile({ url: path, content: html }));
		const { files } = succeed(await index.getFiles());
		return files
			.filter(({ path }) => RUNTIME.test(path) || NEEDED.test(path))
			.map(({ path, content }) => ({ path, bytes: content, isRuntime: RUNTIME.test(path) }))
			.sort((a, b) => (a.path < b.path ? -1 : 1));
	} finally {
		await index.deleteIndex();
	}
}

/** Stores a runtime file under its content's name and returns where, so that releases can link to it. */
export function storeRuntime(folder: string, { path, bytes }: BundleFile): string {
	const place = join(folder, createHash('sha256').update(bytes).digest('hex').slice(0, 16), path);
	if (!existsSync(place)) {
		mkdirSync(join(place, '..'), { recursive: true });
		const temporary = `${place}.${process.pid}.${Math.random()}`;
		writeFileSync(temporary, bytes);
		renameSync(temporary, place);
	}
	return place;
}

function succeed<T extends { errors: string[] }>(answer: T): T {
	if (answer.errors.length > 0) throw new Error(`Pagefind: ${answer.errors.join('; ')}`);
	return answer;
}
