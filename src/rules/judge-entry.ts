import type { TextProblem } from '../network/problem.ts';
import { openYaml } from '../network/yaml-position.ts';
import type { EntryRule, Place, Written } from './rule.ts';

/** More of one rule in one file than anybody reads. */
const MOST_OF_A_RULE = 20;

/** Everything these rules find in an entry, in reading order; lines count from the first line of the file. */
export function judgeEntry(entry: Written, rules: readonly EntryRule[]): TextProblem[] {
	const problems: TextProblem[] = [];
	let opened: ReturnType<typeof openYaml> | undefined;
	const yaml = () => {
		opened ??= openYaml(entry.source.yaml);
		return opened;
	};
	for (const rule of rules) {
		let found = 0;
		rule.check(entry, (place, message, fix) => {
			found += 1;
			if (found > MOST_OF_A_RULE) return;
			problems.push({
				rule: rule.id,
				severity: rule.severity,
				...positionOf(entry, place, yaml),
				...whole(message, fix),
			});
		});
	}
	return problems.sort((one, other) => one.line - other.line || one.column - other.column);
}

/** A quotation may have been cut in the middle of a character. */
export const whole = (message: string, fix: string): Pick<TextProblem, 'message' | 'fix'> => ({
	message: message.replace(/\p{Surrogate}/gu, ''),
	fix: fix.replace(/\p{Surrogate}/gu, ''),
});

function positionOf(
	{ source }: Written,
	place: Place,
	yaml: () => ReturnType<typeof openYaml>,
): Pick<TextProblem, 'line' | 'column' | 'field'> {
	if ('offset' in place) {
		const { line, column } = inLines(source.body, place.offset);
		return { line: line + source.bodyLine - 1, column };
	}
	const field = place.field.join('.');
	const start = yaml().positionOf(place.field);
	if (!place.words) return { ...start, field };
	const lines = source.yaml.split('\n');
	const from = lines.slice(0, start.line - 1).join('\n').length + (start.line > 1 ? 1 : 0) + start.column - 1;
	const at = source.yaml.indexOf(place.words, from);
	return { ...(at < 0 ? start : inLines(source.yaml, at)), field };
}

/** Line and column of a place counted in characters. */
function inLines(text: string, offset: number): { line: number; column: number } {
	const before = text.slice(0, offset);
	const line = before.split('\n').length;
	return { line, column: offset - before.lastIndexOf('\n') };
}
