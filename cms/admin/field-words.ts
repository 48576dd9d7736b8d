import type { Field } from './decap.ts';

/** What stands in a field, as it is written in the file, in the words of the form: its parts by their labels, choices by theirs. */
export function fieldWords(written: string, field: Field | undefined): string {
	if (!field) return written;
	const parts = new Map(partsOf(field).map((part) => [part.name, part]));
	const lines = written.split('\n').map((line) => {
		const [, indent = '', dash = '', name = '', value = ''] =
			/^(\s*)(- )?(?:([A-Za-z]\w*):(?= |$))? ?(.*)$/.exec(line) ?? [];
		const part = parts.get(name);
		const before = `${indent.replaceAll(' ', '\u3000').slice(0, indent.length / 2)}${dash && '• '}`;
		if (!name) return `${before}${inWords(value, field)}`;
		return part ? `${before}${part.label ?? name}：${inWords(value, part)}` : line;
	});
	return lines.join('\n');
}

/** What an object or a list is made of, at any depth. */
const partsOf = ({ fields = [], field, types = [] }: Field): Field[] =>
	[...fields, ...(field ? [field] : []), ...types].flatMap((part) => [part, ...partsOf(part)]);

function inWords(value: string, { widget, options = [] }: Field): string {
	if (widget === 'boolean') return value === 'true' ? '是' : '否';
	const known = options.find((option) => typeof option === 'object' && String(option.value) === value);
	return typeof known === 'object' ? known.label : value;
}
