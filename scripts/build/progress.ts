/** Tells whoever waits how far a build is. */
export interface Progress {
	say(line: string): void;
	step(done: number, of: number, slug: string): void;
	end(): void;
}

/** One line that moves on a terminal; a line for every tenth part elsewhere. */
export function openProgress(stream: NodeJS.WriteStream, doing = '正在生成'): Progress {
	return stream.isTTY ? onTerminal(stream, doing) : asLines(stream, doing);
}

function onTerminal(stream: NodeJS.WriteStream, doing: string): Progress {
	const show = (text: string) => stream.write(`\r\u001b[K${text}`);
	return {
		say: (line) => void show(line),
		step: (done, of, slug) => void show(`${doing} ${bar(done / of)} ${done}/${of} ${slug}`),
		end: () => void stream.write('\r\u001b[K'),
	};
}

function asLines(stream: NodeJS.WriteStream, doing: string): Progress {
	let tenth = 0;
	return {
		say: (line) => void stream.write(`${line}\n`),
		step(done, of) {
			const now = Math.floor((10 * done) / of);
			if (now > tenth) stream.write(`${doing} ${done}/${of}\n`);
			tenth = now;
		},
		end: () => {},
	};
}

const WIDTH = 24;
const bar = (part: number): string => '█'.repeat(Math.round(part * WIDTH)).padEnd(WIDTH, '░');
