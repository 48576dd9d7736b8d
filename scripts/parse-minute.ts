import { InvalidArgumentError } from 'commander';
import type { Minute } from '../src/network/time.ts';

/** A minute as `--now` is written; a day alone is its first minute. */
export function parseMinute(text: string): Minute {
	const [, minute] = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})$/.exec(text.length === 10 ? `${text}T00:00` : text) ?? [];
	// JavaScript takes the 30th of February for a day in March.
	if (!minute || !isMinute(minute)) throw new InvalidArgumentError('时间写成 2026-03-14T09:30，日子要是有的。');
	return minute;
}

function isMinute(minute: string): boolean {
	const moment = Date.parse(`${minute}Z`);
	return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(minute);
}
