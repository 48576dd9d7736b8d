import { minuteOf } from '../../../src/network/time.ts';
import type { Signature } from './stage.ts';

/** Which step comes next when so many of `needed` have signed; the last one is always the final check. */
export function stepAfter(signed: number, needed: number): Signature['step'] {
	if (signed + 1 >= needed) return 'final';
	return signed === 0 ? 'first' : 'second';
}

/** Who wrote a text, and when it was last saved by them. */
export interface Writer {
	person: number;
	name: string;
	at: string;
}

/** The schema takes eight; more than five never write one text, but four must always find room. */
const MOST_WRITERS = 5;

/** The field `signers` of an entry: who wrote it, who signed it, and when. */
export function signersField(
	writers: Writer[],
	signatures: Signature[],
): { step: string; name: string; time: string }[] {
	return [
		...writers.slice(-MOST_WRITERS).map(({ name, at }) => ({ step: 'writer', name, time: minuteOf(new Date(at)) })),
		...signatures.map(({ step, name, at }) => ({ step, name, time: minuteOf(new Date(at)) })),
	];
}
