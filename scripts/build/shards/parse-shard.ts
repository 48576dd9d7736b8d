import { InvalidArgumentError } from 'commander';
import type { Shard } from './shard.ts';

/** A part as `--shard` is written: `2/4` is the second of four. */
export function parseShard(text: string): Shard {
	const [, index, count] = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(text)?.map(Number) ?? [];
	if (!index || !count || index > count) throw new InvalidArgumentError('写成 2/4，意思是一共四份里的第二份。');
	return { index, count };
}
