import { setPriority } from 'node:os';
import { renewBase } from '../../../scripts/build/hub-search/renew-base.ts';
import { layoutOf } from '../../../scripts/build/layout.ts';
import { dayOf, minuteOf } from '../../../src/network/time.ts';

/** Builds go first. Not the lowest there is, for the last step holds them up. */
const NICE = 10;

const [content = '', publicRoot = ''] = process.argv.slice(2);
process.on('disconnect', () => process.exit());
setPriority(NICE);
await renewBase(layoutOf(content, publicRoot), { day: dayOf(minuteOf(new Date())) });
process.exit();
