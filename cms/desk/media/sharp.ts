type Sharp = typeof import('sharp').default;

let loaded: Promise<Sharp> | undefined;
let last: Promise<unknown> = Promise.resolve();

/** Does something with sharp, which is loaded when the first picture comes; one picture at a time, whoever asks. */
export function withSharp<T>(work: (sharp: Sharp) => Promise<T>): Promise<T> {
	const turn = last.then(async () => work(await load()));
	last = turn.catch(() => undefined);
	return turn;
}

function load(): Promise<Sharp> {
	loaded ??= import('sharp').then(({ default: sharp }) => {
		sharp.cache(false);
		sharp.concurrency(1);
		return sharp;
	});
	return loaded;
}
