import { existsSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { prepare } from '../markdown/chinese/prepare.ts';
import { isCompilable } from '../markdown/mdx/read-mdx.ts';
import { parseFrontMatter } from '../network/front-matter.ts';
import { mdxFiles } from '../network/mdx-files.ts';
import { readText } from '../network/read-text.ts';

const MODULE = 'virtual:lessons';

/**
 * The module `virtual:lessons`: the body of every shared `.mdx` that can be compiled, by its path from the content folder.
 * Vite gets a body as our parser does: without front matter, which could name a layout, and with Chinese marked.
 */
export function lessons(): Plugin {
	let content = '';
	return {
		name: 'lessons',
		enforce: 'pre',
		configResolved({ define }) {
			const folder = resolve(JSON.parse(define?.['import.meta.env.CONTENT_FOLDER'] ?? '"content"'));
			// Vite knows a module by its real path.
			content = existsSync(folder) ? realpathSync(folder) : folder;
		},
		resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
		async load(id) {
			if (id === `\0${MODULE}`) {
				const found = await compilable(content);
				return `${found.map((path, index) => `import { Content as c${index} } from ${JSON.stringify(join(content, path))};`).join('\n')}
export default { ${found.map((path, index) => `${JSON.stringify(path)}: c${index}`).join(', ')} };`;
			}
			const [file = ''] = id.split('?');
			return file.endsWith('.mdx') ? prepare(bodyOf(file) ?? '') : undefined;
		},
		configureServer({ watcher, environments }) {
			const folder = join(content, 'shared');
			watcher.add(folder);
			watcher.on('all', (_, file) => {
				if (!file.startsWith(folder) || !file.endsWith('.mdx')) return;
				for (const environment of Object.values(environments)) {
					for (const id of [`\0${MODULE}`, file]) {
						const module = environment.moduleGraph.getModuleById(id);
						if (module) environment.moduleGraph.invalidateModule(module);
					}
					environment.hot.send({ type: 'full-reload' });
				}
			});
		},
	};
}

async function compilable(content: string): Promise<string[]> {
	const found: string[] = [];
	for (const path of mdxFiles(content)) {
		const body = bodyOf(join(content, path));
		if (body !== undefined && (await isCompilable(body))) found.push(path);
	}
	return found;
}

function bodyOf(file: string): string | undefined {
	if (!existsSync(file)) return undefined;
	const text = readText(file);
	if (typeof text !== 'string') return undefined;
	const parts = parseFrontMatter(text);
	return 'rule' in parts ? undefined : parts.body;
}
