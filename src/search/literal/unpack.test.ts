import { gzipSync } from 'node:zlib';
import { expect, test, vi } from 'vitest';
import { unpack, unpackJson } from './unpack.ts';

const TEXT = '志愿服务。'.repeat(5000);

test('a browser that cannot unpack by itself reads the same', async () => {
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
