/** One check of the repository: a command that fails when something is wrong. */
export interface Step {
	name: string;
	command: [program: string, ...args: string[]];
	/** What to do about a failure, when it is not plain from what the command says. */
	advice?: string;
}

/** Every check, the slowest first. */
export const steps: Step[] = [
	{ name: 'types', command: ['astro', 'check', '--minimumSeverity', 'error'] },
	{ name: 'unused', command: ['knip', '--no-config-hints'] },
	{ name: 'lint', command: ['biome', 'lint', '--max-diagnostics=100', '--error-on-warnings', '.'] },
	{ name: 'format', command: ['biome', 'format', '--max-diagnostics=5', '.'], advice: 'npm run format' },
	{ name: 'imports', command: ['node', 'scripts/check/imports.ts'] },
	{ name: 'lock', command: ['node', 'scripts/complete-lock.mjs', '--check'] },
	{ name: 'generated', command: ['node', 'scripts/schemas.ts', '--check'], advice: 'npm run schemas' },
];
