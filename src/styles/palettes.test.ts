import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PALETTES } from '../schema/face.ts';

const css = readFileSync(join(import.meta.dirname, 'palettes.css'), 'utf8');

/** The value of a variable in every block that sets it: the light one first, then the dark ones. */
const valuesOf = (name: string) =>
	[...css.matchAll(new RegExp(`--${name}: (#[0-9a-f]+);`, 'g'))].map(([, hex]) => hex!);

function luminance(hex: string): number {
	const full = hex.length === 4 ? hex.replace(/[0-9a-f]/g, '$&$&') : hex;
	const [red, green, blue] = [1, 3, 5]
		.map((at) => Number.parseInt(full.slice(at, at + 2), 16) / 255)
		.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
	return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(one: string, other: string): number {
	const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
	return (light! + 0.05) / (dark! + 0.05);
}

const accents = [
	...css.matchAll(/\[data-palette="([a-z]+)"\] \{\s*--accent-on-light: (\S+);\s*--accent-on-dark: (\S+);/g),
];

test('every colour a branch may choose has its values, and no other', () => {
	expect(accents.map(([, name]) => name).sort()).toEqual(Object.keys(PALETTES).sort());
});

test('both blocks of dark values say the same', () => {
	for (const name of ['paper', 'wash', 'ink', 'muted', 'on-accent']) {
		const [light, ...dark] = valuesOf(name);
		expect(new Set(dark).size, name).toBe(1);
		expect(light, name).not.toBe(dark[0]);
	}
});

test.each(accents.map(([, name, light, dark]) => [name!, light!, dark!]))(
	'%s can be read on paper and on wash, and under the text that stands on it',
	(_, light, dark) => {
		for (const name of ['paper', 'wash', 'on-accent']) {
			const [onLight, onDark] = valuesOf(name);
			expect(contrast(light, onLight!), `light ${name}`).toBeGreaterThanOrEqual(4.5);
			expect(contrast(dark, onDark!), `dark ${name}`).toBeGreaterThanOrEqual(4.5);
		}
	},
);

test.each(['ink', 'muted'])('%s can be read on paper and on wash', (name) => {
	for (const [index, text] of valuesOf(name).entries()) {
		for (const ground of ['paper', 'wash'])
			expect(contrast(text, valuesOf(ground)[index]!)).toBeGreaterThanOrEqual(4.5);
	}
});

test('the contrast of black on white is 21, of a colour on itself 1', () => {
	expect(contrast('#000', '#ffffff')).toBeCloseTo(21);
	expect(contrast('#767676', '#767676')).toBe(1);
});
