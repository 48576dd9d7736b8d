import { pinyin } from 'pinyin-pro';
import { RESERVED_SLUGS, SLUG } from '../../src/schema/reserved.ts';

const LONGEST = 20;

/** A short slug from a branch's name, such as `tianpingdasha` from 天平大厦联合党支部, that is valid and not taken. */
export function makeSlug(name: string, isTaken: (slug: string) => boolean): string {
	const isFree = (slug: string) => SLUG.test(slug) && !RESERVED_SLUGS.has(slug) && !isTaken(slug);
	const start = startOf(parts(name)) || 'zhibu';
	const base = start.length > 1 ? start : `${start}-zhibu`;
	let slug = base;
	for (let number = 2; !isFree(slug); number++) slug = `${base}-${number}`;
	return slug;
}

/** Syllables, and numbers or Latin words between hyphens. */
function parts(name: string): string[] {
	const core = name
		.normalize('NFKC')
		.replace(/^(中国共产党|中共)/, '')
		.replace(/(联合)?(党)?(总)?支部(委员会)?$/, '');
	return pinyin(core || name, { type: 'array', toneType: 'none', v: true, nonZh: 'consecutive' }).flatMap((part) => {
		const word = part.toLowerCase();
		if (/^[a-z]+$/.test(part)) return word;
		const latin = word.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
		return latin ? `-${latin}-` : [];
	});
}

function startOf(all: string[]): string {
	let slug = '';
	for (const part of all) {
		const longer = tidy(slug + part);
		if (longer.length > LONGEST && slug) break;
		slug = longer.slice(0, LONGEST);
	}
	const start = slug.replace(/-$/, '');
	return /^\d/.test(start) ? `zhibu-${start}`.slice(0, LONGEST + 6) : start;
}

const tidy = (slug: string): string => slug.replace(/-+/g, '-').replace(/^-/, '');
