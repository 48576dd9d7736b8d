import { expect, test } from 'vitest';
import { placeOnWay, WAY } from './stages.ts';

test('what was given back stands where it began, what failed where it failed, what was withdrawn nowhere', () => {
	expect(WAY.map(placeOnWay)).toEqual([0, 1, 2, 3, 4]);
	expect(placeOnWay('returned')).toBe(0);
	expect(WAY[placeOnWay('failed')]).toBe('building');
	expect(placeOnWay('withdrawn')).toBe(-1);
});
