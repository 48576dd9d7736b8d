import { defineConfig } from 'vitest/config';

/** A machine that others work on too may stop a browser or server for seconds; whoever passes only then is named at the end of the run. */
const retry = 1;

export default defineConfig({
	test: {
		projects: [
			{
				test: {
					name: 'unit',
					retry,
					include: ['{src,scripts,cms,bench,tests}/**/*.test.ts'],
					testTimeout: 30_000,
					hookTimeout: 60_000,
					// Two cores are common, and one of them would wait.
					maxWorkers: 2,
					sequence: { groupOrder: 0 },
				},
			},
			{
				test: {
					name: 'e2e',
					retry,
					include: ['tests/**/*.e2e.ts'],
					globalSetup: 'tests/e2e/build-sample.ts',
					// A crowded machine may need several times as long.
					testTimeout: 400_000,
					expect: { poll: { timeout: 30_000 } },
					hookTimeout: 300_000,
					// Each has a browser and perhaps a server beside it.
					maxWorkers: 2,
					sequence: { groupOrder: 1 },
				},
			},
			{
				test: {
					name: 'long',
					retry,
					include: ['tests/**/*.long.ts'],
					globalSetup: 'tests/e2e/build-sample.ts',
					testTimeout: 600_000,
					expect: { poll: { timeout: 30_000 } },
					hookTimeout: 300_000,
					maxWorkers: 2,
					sequence: { groupOrder: 2 },
				},
			},
		],
	},
});
