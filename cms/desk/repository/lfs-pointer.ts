/** What git keeps in the place of a large file. */
export interface Pointer {
	/** SHA-256 of the bytes. */
	oid: string;
	size: number;
}

/** Longer than any pointer. */
export const POINTER_MOST = 1024;

/** The pointer that these bytes are; undefined where they are a file of their own. */
export function pointerIn(bytes: Uint8Array): Pointer | undefined {
	if (bytes.length > POINTER_MOST) return undefined;
	const text = Buffer.from(bytes).toString('latin1');
	if (!text.startsWith('version https://git-lfs.github.com/spec/v1\n')) return undefined;
	const oid = /^oid sha256:([0-9a-f]{64})$/m.exec(text)?.[1];
	const size = /^size (\d{1,15})$/m.exec(text)?.[1];
	return oid && size ? { oid, size: Number(size) } : undefined;
}
