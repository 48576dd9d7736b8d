import { test } from 'vitest';
import { killAtRandom } from './kill.ts';

test('atomic: killed at 60 random moments, builds and rollbacks leave whole releases, and the next build repairs by itself', () =>
	killAtRandom(60, 19490101));
