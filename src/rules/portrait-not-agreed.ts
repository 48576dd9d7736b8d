import type { Person } from '../schema/people.ts';
import { isForReaders } from './personal/entry-place.ts';
import { inLines } from './personal/in-lines.ts';
import { picturesOf } from './pictures-of.ts';
import type { BranchRule, Written } from './rule.ts';
import { written } from './written.ts';

export const portraitNotAgreed: BranchRule = {
	id: 'portrait-not-agreed',
	severity: 'must-fix',
	mayOverrule: true,
	summary:
		'A picture may show somebody who agreed to the name only: it names them or speaks of people; an entry may say that it does not.',
	checkBranch({ source, network, today }, report) {
		for (const entry of source.entries) {
			const named = entry.data.people.flatMap((id) => source.people.get(id) ?? []).filter(agreedToNameOnly);
			if (named.length === 0 || !isForReaders(entry, today)) continue;
			const all: Written = written(entry, network, today);
			for (const picture of picturesOf(all)) {
				const person = named.find((one) => mayShow(`${picture.alt} ${picture.file}`, one));
				if (!person) continue;
				report(
					inLines(entry, picture.place),
					`照片「${picture.alt || picture.file}」上可能有「${person.name}」，本人只同意登姓名，没有同意登照片。`,
					'请换一张没有本人的照片；照片上确实没有本人的，请在「不用改的提示」里写明理由，例如 overrule: [{ rule: portrait-not-agreed, reason: 照片上是别人 }]。',
				);
			}
		}
	},
};

const agreedToNameOnly = ({ scope, withdrawn }: Person): boolean => scope === 'name' && !withdrawn;

/** Words for people one sees, not for things left by them: no 护士台, no 党员之家. */
const PEOPLE =
	/合影|合照|人像|肖像|特写|本人|自拍|[她他]|大家|[员者师生士友民]们|同志们|[师阿][傅姨](?!的)|正在|[坐站蹲]在|[拿举捧握戴穿抱看]着|低头|抬头|弯腰|微笑|笑容|敬礼|发言|接受采访/;
const NOT_TO_BE_KNOWN = /没有人|无人|空着|空无一人|背影|背对|剪影|远处|远远|看不清|没有露脸|只拍到?手/;

const mayShow = (words: string, { name }: Person): boolean =>
	words.includes(name) || (PEOPLE.test(words) && !NOT_TO_BE_KNOWN.test(words));
