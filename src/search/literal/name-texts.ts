import { createHash } from 'node:crypto';
import { NAME_BYTES } from './format.ts';

/** Names texts by their content: the same text always has the same name, and different ones never share one. */
export function nameTexts(texts: string[]): string[] {
	const taken = new Map<string, string>();
	return texts.map((text) => {
		for (let attempt = 0; ; attempt++) {
			const name = digestOf(text + '\n'.repeat(attempt));
			const holder = taken.get(name);
			if (holder !== undefined && holder !== text) continue;
			taken.set(name, text);
			return name;
		}
	});
}

const digestOf = (text: string): string =>
	createHash('sha256')
		.update(text)
		.digest('hex')
		.slice(0, NAME_BYTES * 2);
