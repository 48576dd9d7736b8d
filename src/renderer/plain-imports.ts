import type { Plugin } from 'vite';

const HELPER = '\0vite/preload-helper.js';
const IMPORTED = /\bimport\s*\{\s*(?:\w+ as )?(\w+)\s*\}\s*from\s*["']\.\/preload-helper[^"']*["'];?/;

/**
 * Leaves `import()` in scripts of the pages as good as it is written. Vite would fetch beforehand what the imported file
 * imports, by addresses from the root of a host, which nobody knows when the theme is compiled, and every page would
 * ask for a file more: the helper that does it.
 */
export function plainImports(): Plugin {
	return {
		name: 'plain-imports',
		enforce: 'pre',
		configEnvironment: (name) => (name === 'client' ? { build: { modulePreload: false } } : undefined),
		load: (id) => (id === HELPER ? 'export const __vitePreload = (load) => load();' : undefined),
		renderChunk: (code) => code.replace(IMPORTED, 'const $1 = (load) => load();'),
		generateBundle(_, bundle) {
			const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
			for (const { fileName, moduleIds } of chunks) {
				const name = fileName.split('/').at(-1)!;
				if (moduleIds.includes(HELPER) && !chunks.some(({ code }) => code.includes(name))) delete bundle[fileName];
			}
		},
	};
}
