import { mkdirSync, symlinkSync } from 'node:fs';
import { inject } from 'vitest';
import type { Layout } from '../../scripts/build/layout.ts';

/** Has a network use the theme that was compiled for the sample: what has no .mdx of its own needs no other. */
export function shareTheme({ store, theme }: Layout): void {
	mkdirSync(store, { recursive: true });
	symlinkSync(inject('themeFolder'), theme);
}
