/** What is read from the environment; nothing else reads it. */
export interface Environment {
	/** `PORT`: where `npm start` and `npm run dev` listen. */
	port: number;
	/** `HOST`: loopback, unless somebody means to show the network to others. */
	host: string;
	/** `CHROMIUM_PATH`: the browser of the tests; without it one is looked for (`scripts/test/browser.ts`). */
	chromium: string | undefined;
	/** `PATH`, to look for programs. */
	path: string;
}

/** Reads the environment, with a default for everything. */
export function readEnvironment(from: NodeJS.ProcessEnv = process.env): Environment {
	return {
		port: portOf(from.PORT),
		host: from.HOST || '127.0.0.1',
		chromium: from.CHROMIUM_PATH || undefined,
		path: from.PATH ?? '',
	};
}

function portOf(text: string | undefined): number {
	if (!text) return 4321;
	const port = Number(text);
	if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
	throw new Error(`PORT 要写成 1 到 65535 之间的数字，现在是「${text}」。`);
}

/** The environment for a program that we start: ours, without Astro's telemetry, and what is given. */
export function environmentFor(given: Record<string, string> = {}): NodeJS.ProcessEnv {
	return { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...given };
}

/** The environment for git: a hook of git that started us must not hand it another repository. */
export function environmentForGit(given: Record<string, string> = {}): NodeJS.ProcessEnv {
	return Object.fromEntries(Object.entries(environmentFor(given)).filter(([name]) => !FOREIGN.test(name)));
}

const FOREIGN =
	/^GIT_(?:DIR|WORK_TREE|INDEX_FILE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|NAMESPACE|PREFIX|COMMON_DIR|QUARANTINE_PATH)$/;
