import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'astro';

const [root = '.', outDir = '', content = ''] = process.argv.slice(2);

await build({
	root,
	outDir,
	cacheDir: join(outDir, '.cache'),
	logLevel: 'error',
	vite: {
		// Where the network's `.mdx` stand.
		define: { 'import.meta.env.CONTENT_FOLDER': JSON.stringify(content) },
		// The bundle must run from wherever the store is, far from any node_modules.
		ssr: { noExternal: true },
		environments: { ssr: { resolve: { noExternal: true } } },
	},
});

await import(pathToFileURL(join(outDir, 'server/entry.mjs')).href);
