import { expect, test } from 'vitest';
import { readLines, writeLines } from './state-file.ts';

interface Sample {
	key: string;
	long?: { texts: string[] };
	other?: string;
}

const PARTS = ['long', 'other'] as const;
const sample: Sample = { key: '听涛\n社区', long: { texts: ['第一行\n第二行', '\u2028', '"'] }, other: '' };
const written = Buffer.from(writeLines(sample, PARTS));

test('what is written is read again, whatever is in it', () => {
	expect({ ...readLines<Sample>(written, PARTS) }).toEqual(sample);
	expect(JSON.stringify(readLines<Sample>(written, PARTS))).toBe(JSON.stringify(sample));
	expect(readLines<Sample>(Buffer.from(writeLines<Sample>({ key: '' }, PARTS)), PARTS)).toStrictEqual({ key: '' });
});

test('any byte that is another, missing or too much makes it unreadable', () => {
	for (let place = 0; place < written.length; place++) {
		const wrong = Buffer.from(written);
		wrong[place]! ^= 1;
		expect(readLines(wrong, PARTS), `byte ${place}`).toBeUndefined();
		expect(readLines(written.subarray(0, place), PARTS), `first ${place} bytes`).toBeUndefined();
	}
	expect(readLines(Buffer.concat([written, Buffer.from('\n')]), PARTS)).toBeUndefined();
	expect(readLines(Buffer.from('null'), PARTS)).toBeUndefined();
});
