import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import type { z } from 'zod';
import { checkSchema } from './check-schema.ts';
import { parseYaml } from './front-matter.ts';
import type { TextProblem } from './problem.ts';
import { readText } from './read-text.ts';

/** Reads a YAML file of settings by its schema. `otherwise` stands for a file that may be missing. */
export function readSettings<T extends z.ZodType>(
	file: string,
	schema: T,
	report: (file: string, problems: TextProblem[]) => void,
	otherwise?: object,
): z.output<T> | undefined {
	if (!existsSync(file)) {
		if (otherwise) return schema.parse(otherwise);
		report(file, [missing(basename(file))]);
		return undefined;
	}
	const text = readText(file);
	if (typeof text !== 'string') {
		report(file, [text]);
		return undefined;
	}
	const parsed = parseYaml(text);
	if ('rule' in parsed) {
		report(file, [parsed]);
		return undefined;
	}
	const { value, problems } = checkSchema(schema, parsed.data, text);
	report(file, problems);
	return value;
}

function missing(name: string): TextProblem {
	return {
		rule: 'settings-missing',
		severity: 'must-fix',
		line: 1,
		column: 1,
		message: `缺少文件 ${name}。`,
		fix: `请在这个文件夹里新建 ${name}，第一行写 name: 名称。`,
	};
}
