import { expect, test } from 'vitest';
import { STAGES } from '../desk/flow/stage.ts';
import { placeOnWay, STAGE_WORDS, WAY } from './stages.ts';

test('the editor calls the stages what the desk calls them', () => {
	expect(STAGE_WORDS).toEqual(STAGES);
});

test('what was given back stands where it began, what failed where it failed, what was withdrawn nowhere', () => {
	expect(WAY.map(placeOnWay)).toEqual([0, 1, 2, 3, 4]);
	expect(placeOnWay('returned')).toBe(0);
	expect(WAY[placeOnWay('failed')]).toBe('building');
	expect(placeOnWay('withdrawn')).toBe(-1);
});
