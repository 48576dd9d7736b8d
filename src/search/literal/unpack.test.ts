import { gzipSync } from 'node:zlib';
import { expect, test, vi } from 'vitest';
import { unpack, unpackJson } from './unpack.ts';

const SHORT = '志愿服务。'.repeat(500);
// So various that it stays large when it is packed.
const LONG = Array.from({ length: 40_000 }, (_, at) => String.fromCodePoint(0x4e00 + ((at * at * 31) % 20_011))).join(
	'',
);

test.each([
	['short', SHORT],
	['long', LONG],
])('a browser that cannot unpack by itself reads the same %s text', async (_, TEXT) => {
	const packed = gzipSync(TEXT);
	const own = await unpack(packed);
	vi.stubGlobal('DecompressionStream', undefined);
	Reflect.deleteProperty(globalThis, 'DecompressionStream');
	try {
		expect('DecompressionStream' in globalThis).toBe(false);
		expect(new TextDecoder().decode(await unpack(packed))).toBe(TEXT);
		expect(new TextDecoder().decode(own)).toBe(TEXT);
	} finally {
		vi.unstubAllGlobals();
	}
	expect('DecompressionStream' in globalThis).toBe(true);
});

test('what a server unpacked on the way is taken as it is', async () => {
	expect(await unpackJson(Buffer.from('{"a":1}'))).toEqual({ a: 1 });
	expect(await unpackJson(gzipSync('{"a":1}'))).toEqual({ a: 1 });
});
