import { test } from 'vitest';
import { killAtRandom } from './kill.ts';

test('atomic: killed at 12 random moments, builds and rollbacks leave whole releases, and the next build repairs by itself', () =>
	killAtRandom(12, 20261121));
