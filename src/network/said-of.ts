import { likeliest, slipsBetween } from '../schema/wording-likely.ts';

const LINE = /^[ \t]?["']?(\p{L}+)["']?[ \t]*[:：=][ \t]*(.*)$/gmu;

/**
 * What a text that cannot be read for a slip says of a field, as far as it can be made out: by its name or label, a
 * slip in that allowed too. Whoever hides something must not be stopped by a mistake.
 */
export function saidOf(text: string, name: string, label: string): string[] {
	return [...text.matchAll(LINE)].flatMap(([, key = '', rest = '']) => {
		const isMeant = key === label || slipsBetween(key.toLowerCase(), name.toLowerCase()) <= Math.floor(name.length / 3);
		const value = rest
			.replace(/(?:^|\s)#.*/, '')
			.replace(/^["'“]|["'”]$/g, '')
			.trim();
		return isMeant && value !== '' ? [value] : [];
	});
}

/** Whether a field says anything else than this choice, and was not meant to say it: what nobody understands hides. */
export function saysOtherThan(
	choice: string,
	options: Record<string, string>,
	...[text, name, label]: Parameters<typeof saidOf>
): boolean {
	const candidates = Object.entries(options).map(([value, title]) => ({ value, label: title }));
	return saidOf(text, name, label).some((value) => likeliest(value, candidates)?.value !== choice);
}
