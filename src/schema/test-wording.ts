import type { z } from 'zod';
import { toJsonSchema } from './json-schema.ts';
import { type Worded, wording } from './wording.ts';

/** Everything that is said of data by a schema. */
export function word(schema: z.ZodType, data: unknown): Worded[] {
	const { error } = schema.safeParse(data);
	return (error?.issues ?? []).flatMap((issue) => wording(issue, toJsonSchema(schema), data));
}

/** What is said first, as one line: the rule, what is wrong, what to do. */
export function firstWord(schema: z.ZodType, data: unknown): string | undefined {
	const [first] = word(schema, data);
	return first && `${first.rule} ${first.message} ${first.fix}`;
}

/** An entry with nothing wrong. */
export const entry = { title: '开放日', date: '2026-03-14' };
