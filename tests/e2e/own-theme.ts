import { cpSync, realpathSync, rmSync } from 'node:fs';
import type { Layout } from '../../scripts/build/layout.ts';

/** Gives a network a copy of the compiled theme, for tests that do something to it. */
export function ownTheme({ theme }: Layout): void {
	const shared = realpathSync(theme);
	rmSync(theme);
	cpSync(shared, theme, { recursive: true });
}
