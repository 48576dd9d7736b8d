import type { JsonSchema } from './json-schema.ts';
import { sampleOf } from './sample.ts';
import type { Worded, Written } from './wording.ts';
import { exampleLine, labelOf, textOf, writtenAs } from './wording-names.ts';

/** Something was written, but of another kind: a number where text belongs, text where a list belongs. */
export function wrongType({ field, key, name, value }: Written): Omit<Worded, 'path'> {
	const { wanted, fix } = expectation(field, key, value);
	return { rule: 'field-type', message: `${name}应当是${wanted}，现在${writtenAs(value)}。`, fix };
}

function expectation(field: JsonSchema, key: string, value: unknown): { wanted: string; fix: string } {
	switch (field.type) {
		case 'boolean':
			return { wanted: ' true（是）或 false（否）', fix: yesOrNo(key, value) };
		case 'integer':
			return { wanted: '整数', fix: `请只写数字，例如 ${key}: ${wholeNumberIn(value) ?? String(sampleOf(field))}。` };
		case 'number':
			return { wanted: '数字', fix: `请只写数字，例如 ${key}: ${String(sampleOf(field))}。` };
		case 'array':
			return { wanted: '一个列表', fix: asList(field, key, value) };
		case 'object':
			return { wanted: '分几行写的内容', fix: asFields(field, key) };
		default:
			return { wanted: '一段文字', fix: asText(field, key, value) };
	}
}

function yesOrNo(key: string, value: unknown): string {
	const text = textOf(value).trim().toLowerCase();
	if (/^(是|对|要|有|yes|y|on|1|真)$/.test(text)) return `请写 ${key}: true。`;
	if (/^(否|不|不是|不要|没有|no|n|off|0|假)$/.test(text)) return `请写 ${key}: false。`;
	return `请写 ${key}: true 或 ${key}: false。`;
}

function wholeNumberIn(value: unknown): string | undefined {
	return /\d+/.exec(textOf(value).normalize('NFKC'))?.[0];
}

function asList({ items }: JsonSchema, key: string, value: unknown): string {
	if (items?.type === 'object' || typeof value === 'object') return '请每项另起一行，前面加上「- 」。';
	const parts = textOf(value)
		.split(/[,，、;；\s]+/)
		.filter(Boolean);
	return `请写在方括号里，用英文逗号隔开，例如 ${key}: [${parts.slice(0, 3).join(', ')}]。`;
}

function asFields({ properties = {}, required = [] }: JsonSchema, key: string): string {
	const wanted = Object.entries(properties).filter(([name]) => required.length === 0 || required.includes(name));
	const lines = wanted.map(([name, inner]) => `${name}（${labelOf(inner, name)}）`).join('、');
	return key ? `请在 ${key}: 下面另起几行，缩进两格，写上 ${lines}。` : `请每行写一项，例如 ${lines}。`;
}

function asText(field: JsonSchema, key: string, value: unknown): string {
	if (typeof value !== 'object') return `请加上英文引号，例如 '${textOf(value)}'。`;
	if (Array.isArray(value)) return `请写成一行，例如 ${exampleLine(key, field)}。`;
	return '文字里有英文冒号时，请把整句放进英文单引号里。';
}
