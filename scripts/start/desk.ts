import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { environmentFor } from '../environment.ts';

/** Where the desk that is tried out keeps what is its own: beside the public root. */
const homeBeside = (publicRoot: string): string => `${publicRoot}-desk`;

/** The content as the desk last published it, or the folder itself where no desk was opened yet. */
export function contentFor(content: string, publicRoot: string): string {
	const published = join(homeBeside(publicRoot), 'work');
	return existsSync(join(published, 'network.yml')) ? published : content;
}

/**
 * Opens a desk with sample accounts as a program of its own, which ends with this one.
 * Resolves when it is there; what it prints goes to our terminal.
 */
export async function startDesk(content: string, publicRoot: string, readers: string, wished: number): Promise<void> {
	const port = (await isFree(wished)) ? wished : 0;
	await forkDesk({ home: homeBeside(publicRoot), folder: content, out: publicRoot, readers, port });
}

/** How a desk that is tried out is started. */
interface Given {
	home: string;
	folder: string;
	out: string;
	readers: string;
	port: number;
}

/** The same wherever it is wanted; it is over when it is closed, or when this program ends. */
export async function forkDesk(given: Given): Promise<{ address: string | undefined; close: () => void }> {
	const main = join(import.meta.dirname, '../../cms/desk/main.ts');
	const words = Object.entries(given).flatMap(([name, value]) => [`--${name}`, String(value)]);
	const desk = fork(main, [...words, '--demo'], {
		env: environmentFor(),
		execArgv: ['--disable-warning=ExperimentalWarning', '--max-old-space-size=256', '--max-semi-space-size=4'],
		stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
	});
	const address = await new Promise<string | undefined>((resolve) => {
		desk.once('message', (message: { address?: string }) => resolve(message.address));
		desk.once('exit', () => resolve(undefined));
	});
	return { address, close: () => desk.connected && desk.disconnect() };
}

/** Whether nobody listens on a port of this machine; the desk takes another one then. */
function isFree(port: number): Promise<boolean> {
	const server = createServer();
	return new Promise((resolve) => {
		server.once('error', () => resolve(false));
		server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
	});
}
