/**
 * The text as the rules read it: every field in a line of its own, written as JSON, which is YAML too. What was left
 * empty is left out.
 */
export function textOf({ body, ...fields }: Record<string, unknown>): string {
	const lines = Object.entries(fields)
		.filter(([, value]) => !isEmpty(value))
		.map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`);
	return `---\n${lines.join('')}---\n\n${typeof body === 'string' ? body : ''}`;
}

function isEmpty(value: unknown): boolean {
	if (value === undefined || value === null || value === '') return true;
	return typeof value === 'object' && Object.values(value).every(isEmpty);
}
