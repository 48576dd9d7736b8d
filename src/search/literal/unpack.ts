import { gunzipSync } from 'fflate';

/** Gets a file by its address from the site's base; rejects when there is none. */
export type LoadFile = (path: string) => Promise<Uint8Array>;

/** Bytes up to which unpacking here is quicker than handing them to the browser, which takes several turns. */
const SMALL = 64_000;

/** Unpacks what was packed, unless a server or browser did so on the way. */
export async function unpack(bytes: Uint8Array): Promise<Uint8Array> {
	if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
	// Safari before 16.4 has no stream that unpacks, nor has what WeChat brings on old telephones.
	if (bytes.length < SMALL || !('DecompressionStream' in globalThis)) return gunzipSync(bytes);
	const stream = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new DecompressionStream('gzip'));
	return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Reads packed JSON. */
export async function unpackJson<T>(bytes: Uint8Array): Promise<T> {
	return JSON.parse(new TextDecoder().decode(await unpack(bytes)));
}
