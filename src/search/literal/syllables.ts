import { pinyin } from 'pinyin-pro';

/** The syllables of a title without tones, letters and figures as they are: `zhi yuan fu wu 2026`. */
export function syllablesOf(title: string): string[] {
	return pinyin(title, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true }).flatMap(
		(part) =>
			part
				.normalize('NFKC')
				.toLowerCase()
				.match(/[a-z0-9]+/g) ?? [],
	);
}
