import type { Writing } from './writing.ts';

/** Something that was typed and is not at the desk yet, on this computer. */
export interface Kept extends Writing {
	/** Who, which branch, which text: `<person>/<branch>/<collection>/<slug>`. */
	key: string;
	title: string;
	/** ISO time. */
	at: string;
	/** The version at the desk that it began from. */
	base: string | undefined;
}

const STORE = 'kept';

/** Writes it down; what was kept under this key before is replaced. */
export async function keep(kept: Kept): Promise<void> {
	await run('readwrite', (store) => store.put(kept));
}

/** Takes what was kept under this key away. */
export async function forget(key: string): Promise<void> {
	await run('readwrite', (store) => store.delete(key));
}

/** Everything kept under keys that begin so, the latest first. */
export async function allKept(prefix: string): Promise<Kept[]> {
	const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
	const found = await run<Kept[]>('readonly', (store) => store.getAll(range));
	return found.sort((one, other) => other.at.localeCompare(one.at));
}

let opening: Promise<IDBDatabase> | undefined;

function open(): Promise<IDBDatabase> {
	opening ??= new Promise((resolve, reject) => {
		const request = indexedDB.open('desk', 1);
		request.addEventListener('upgradeneeded', () => request.result.createObjectStore(STORE, { keyPath: 'key' }));
		request.addEventListener('success', () => resolve(request.result));
		request.addEventListener('error', () => reject(request.error));
	});
	return opening;
}

async function run<T>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest): Promise<T> {
	const database = await open();
	return new Promise((resolve, reject) => {
		const transaction = database.transaction(STORE, mode);
		const request = ask(transaction.objectStore(STORE));
		transaction.addEventListener('complete', () => resolve(request.result as T));
		transaction.addEventListener('abort', () => reject(transaction.error));
		transaction.addEventListener('error', () => reject(transaction.error));
	});
}
