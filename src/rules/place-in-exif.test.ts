import fc from 'fast-check';
import { expect, test } from 'vitest';
import { phonePhoto, samplePhoto } from '../media/sample-photo.ts';
import { hasPlace } from './place-in-exif.ts';

test('a photograph from a phone says where it was taken, in its first bytes already', async () => {
	const photo = await phonePhoto(1200, 800);
	expect(hasPlace(photo)).toBe(true);
	expect(hasPlace(photo.subarray(0, 4096))).toBe(true);
});

test.each([
	['a photograph without notes', samplePhoto(40, 30).jpeg().toBuffer()],
	[
		'one that only names the camera',
		samplePhoto(40, 30)
			.jpeg()
			.withExif({ IFD0: { Make: 'Phone' } })
			.toBuffer(),
	],
	['one whose place was emptied', phonePhoto(40, 30).then((bytes) => bytes.fill(0, bytes.indexOf('Exif') + 20))],
	['a PNG', samplePhoto(40, 30).png().toBuffer()],
	['nothing', Promise.resolve(Buffer.alloc(0))],
])('%s says nothing', async (_, bytes) => {
	expect(hasPlace(await bytes)).toBe(false);
});

test('a damaged photograph is no reason to stop', async () => {
	const photo = await phonePhoto(40, 30);
	const damage = fc.array(fc.tuple(fc.nat(700), fc.nat(255)), { maxLength: 20 });
	fc.assert(
		fc.property(fc.nat(1300), damage, (length, changes) => {
			const bytes = Buffer.from(photo.subarray(0, length));
			for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
			expect(typeof hasPlace(bytes)).toBe('boolean');
		}),
		{ numRuns: 2000 },
	);
});
