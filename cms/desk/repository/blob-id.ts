import { createHash, type Hash } from 'node:crypto';

const SHA1 = 40;

/** The beginning of the id git gives to a file of so many bytes; its bytes are still to come. */
export const blobHash = (size: number, idLength = SHA1): Hash =>
	createHash(idLength === SHA1 ? 'sha1' : 'sha256').update(`blob ${size}\0`);

/** The id git gives to the bytes of a file. `idLength` is that of the repository's other ids. */
export const blobId = (content: Uint8Array, idLength = SHA1): string =>
	blobHash(content.length, idLength).update(content).digest('hex');
