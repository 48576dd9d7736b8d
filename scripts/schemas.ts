import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { Command, CommanderError } from 'commander';
import { editorSchemas } from './schemas/editor-schemas.ts';
import { withRules } from './schemas/rules-section.ts';

const FOLDER = join(import.meta.dirname, '../.vscode/schemas');
const README = join(import.meta.dirname, 'README.md');

const command = new Command('npm run schemas --')
	.description(
		'Writes what is made from the schema and the rules: the JSON Schemas of editors, the rules in scripts/README.md.',
	)
	.option('--check', 'write nothing; exit 1 when a file is not up to date', false)
	.helpOption('--help', 'show this text')
	.exitOverride();

process.exitCode = run();

function run(): number {
	try {
		const { check } = command.parse().opts<{ check: boolean }>();
		const stale = Object.entries(editorSchemas())
			.map(([name, json]) => ({ file: join(FOLDER, name), json }))
			.filter(({ file, json }) => !isDeepStrictEqual(onDisk(file), json));
		const readme = readFileSync(README, 'utf8');
		const isStale = readme !== withRules(readme);
		if (check) return report([...stale.map(({ file }) => file), ...(isStale ? [README] : [])]);
		if (isStale) writeFileSync(README, withRules(readme));
		mkdirSync(FOLDER, { recursive: true });
		for (const { file, json } of stale) writeFileSync(file, `${JSON.stringify(json, null, '\t')}\n`);
		console.log(
			[
				stale.length > 0
					? `Wrote ${stale.length} schemas; npm run format lays them out.`
					: 'All schemas are up to date.',
				...(isStale ? ['Wrote the rules in scripts/README.md.'] : []),
			].join('\n'),
		);
		return 0;
	} catch (error) {
		if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
		console.error(error instanceof Error ? error.message : error);
		return 3;
	}
}

function report(stale: string[]): number {
	if (stale.length === 0) return 0;
	const names = stale.map((file) => basename(file)).join(', ');
	console.error(
		`${names}: not up to date with src/schema and src/rules. Run npm run schemas and npm run format, then commit the result.`,
	);
	return 1;
}

/** The layout of a file is the formatter's affair, so what it says is compared. */
function onDisk(file: string): unknown {
	try {
		return JSON.parse(readFileSync(file, 'utf8'));
	} catch {
		return undefined;
	}
}
