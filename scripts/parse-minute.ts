import { InvalidArgumentError } from 'commander';
import type { Minute } from '../src/network/time.ts';

/** A minute as `--now` is written; a day alone is its first minute. */
export function parseMinute(text: string): Minute {
	const [, minute] = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})$/.exec(text.length === 10 ? `${text}T00:00` : text) ?? [];
	if (!minute || Number.isNaN(Date.parse(`${minute}Z`))) throw new InvalidArgumentError('时间写成 2026-03-14T09:30。');
	return minute;
}
