import { hash, type Options, verify } from '@node-rs/argon2';

/** OWASP's parameters for argon2id, the package's default algorithm: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hashes passwords and compares them; one at a time, so that many at once need no more memory than one. */
export interface Passwords {
	hash(password: string): Promise<string>;
	/** Without a stored hash it works as long and says no. */
	isRight(password: string, stored: string | undefined): Promise<boolean>;
}

/** argon2id; cheaper parameters are for tests alone. */
export function argon2Passwords(cost: Pick<Options, 'memoryCost' | 'timeCost' | 'parallelism'> = COST): Passwords {
	let last: Promise<unknown> = Promise.resolve();
	const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
		const mine = last.then(work);
		last = mine.catch(() => undefined);
		return mine;
	};
	const decoy = `$argon2id$v=19$m=${cost.memoryCost},t=${cost.timeCost},p=${cost.parallelism}$${zeros(16)}$${zeros(32)}`;
	return {
		hash: (password) => inTurn(() => hash(asTyped(password), cost)),
		isRight: async (password, stored) => {
			const isSame = await inTurn(() => verify(stored ?? decoy, asTyped(password)));
			return isSame && stored !== undefined;
		},
	};
}

/** The same password, whether an input method made its letters wide or not. */
const asTyped = (password: string): string => password.toWellFormed().normalize('NFKC');

const zeros = (bytes: number): string => Buffer.alloc(bytes).toString('base64').replaceAll('=', '');
