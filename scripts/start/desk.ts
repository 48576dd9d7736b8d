import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { environmentFor } from '../environment.ts';

/** Where the desk that is tried out keeps what is its own: beside the public root. */
export const homeBeside = (publicRoot: string): string => `${publicRoot}-desk`;

/** The content as the desk last published it, or the folder itself where no desk was opened yet. */
export function contentFor(content: string, publicRoot: string): string {
	const published = join(homeBeside(publicRoot), 'work');
	return existsSync(join(published, 'network.yml')) ? published : content;
}

/**
 * Opens a desk with sample accounts as a program of its own, which ends with this one.
 * Resolves when it is there; what it prints goes to our terminal.
 */
export function startDesk(content: string, publicRoot: string, readers: string, port: number): Promise<void> {
	const main = join(import.meta.dirname, '../../cms/desk/main.ts');
	const given = { home: homeBeside(publicRoot), folder: content, out: publicRoot, readers, port };
	const words = Object.entries(given).flatMap(([name, value]) => [`--${name}`, String(value)]);
	const desk = fork(main, [...words, '--demo'], {
		env: environmentFor(),
		stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
	});
	return new Promise((resolve) => {
		desk.once('message', () => resolve());
		desk.once('exit', () => resolve());
	});
}
