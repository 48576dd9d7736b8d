import { readFileSync } from 'node:fs';
import path from 'node:path';
import { git } from '../git.ts';
import { type Boundary, boundaries } from './boundaries.ts';

/** An import that points the wrong way. */
export interface WrongImport {
	file: string;
	line: number;
	imported: string;
	instead: string;
}

// `import … from 'x'`, `export … from 'x'`, `import 'x'`, `import('x')`; other strings do not follow these words.
const IMPORT = /\b(?:from|import)\s*\(?\s*(['"])([^'"\n]+)\1/g;

/** Finds the imports in one file that cross a boundary. */
export function wrongImports(file: string, source: string, rules: Boundary[] = boundaries): WrongImport[] {
	return [...source.matchAll(IMPORT)].flatMap((match) => {
		const imported = match[2] ?? '';
		const target = imported.startsWith('.') ? path.posix.join(path.posix.dirname(file), imported) : imported;
		const line = source.slice(0, match.index).split('\n').length;
		return rules
			.filter((rule) => rule.from.test(file) && !rule.except?.test(file) && rule.forbidden.test(target))
			.map(({ instead }) => ({ file, line, imported, instead }));
	});
}

/** Finds them in every source file of the repository, tests left out: they may reach for what they need. */
export function allWrongImports(root: string): WrongImport[] {
	const listed =
		git(root, 'ls-files', '--cached', '--others', '--exclude-standard', '-z', 'src', 'scripts', 'cms') ?? '';
	return listed
		.split('\0')
		.filter((file) => /\.(ts|mts|mjs|astro)$/.test(file) && !/\.(test|test-d|e2e)\.ts$/.test(file))
		.flatMap((file) => wrongImports(file, readFileSync(path.join(root, file), 'utf8')));
}

if (import.meta.main) {
	const wrong = allWrongImports(process.cwd());
	for (const { file, line, imported, instead } of wrong)
		console.log(`${file}:${line} imports ${imported}\n  ${instead}`);
	process.exitCode = wrong.length > 0 ? 1 : 0;
}
