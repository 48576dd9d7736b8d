import type { z } from 'zod';
import { toJsonSchema } from '../schema/json-schema.ts';
import { wording } from '../schema/wording.ts';
import type { TextProblem } from './problem.ts';
import { openYaml } from './yaml-position.ts';

/** More problems of one file than anybody reads. */
const MOST = 50;

/** What was written, judged by its schema: the finished value, or problems with their places in the YAML. */
export function checkSchema<T extends z.ZodType>(
	schema: T,
	data: unknown,
	yaml: string,
): { value: z.output<T>; problems: [] } | { value?: undefined; problems: TextProblem[] } {
	const anchor = /[&*]/.test(yaml) ? openYaml(yaml).firstAnchor() : undefined;
	if (anchor) return { problems: [anchorProblem(anchor)] };
	const result = schema.safeParse(data);
	if (result.success) return { value: result.data, problems: [] };
	const positions = openYaml(yaml);
	const json = toJsonSchema(schema);
	const problems = result.error.issues
		.flatMap((issue) => wording(issue, json, data))
		.slice(0, MOST)
		.map(({ rule, message, fix, path }): TextProblem => {
			const place = rule === 'field-unknown' ? positions.positionOfKey(path) : positions.positionOf(path);
			return {
				rule,
				severity: 'must-fix',
				line: place.line,
				column: place.column,
				field: path.join('.'),
				message,
				fix,
			};
		});
	return { problems };
}

function anchorProblem({ line, column }: { line: number; column: number }): TextProblem {
	return {
		rule: 'yaml-anchor',
		severity: 'must-fix',
		line,
		column,
		message: '这里的 & 或 * 有别的意思，不能这样写。',
		fix: '请直接写文字；以 & 或 * 开头的内容用英文单引号括起来。',
	};
}
