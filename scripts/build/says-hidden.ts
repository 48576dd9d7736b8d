import { consentOf, mayRead } from '../../src/compose/audience.ts';
import { namesIn } from '../../src/compose/withdrawn-names.ts';
import type { BranchSource } from '../../src/network/read-branch.ts';
import { saidOf, saysOtherThan } from '../../src/network/said-of.ts';
import type { Minute } from '../../src/network/time.ts';
import { AUDIENCES, type Audience } from '../../src/schema/entry.ts';

/**
 * Whether an entry that cannot be read for a slip says, as far as its text can be made out, that these readers may not
 * see it now: whoever hides something must not be stopped by a slip in another line.
 */
export function saysHidden(
	text: string,
	reader: Audience,
	{ people }: Pick<BranchSource, 'people'>,
	now: Minute,
): boolean {
	const [front = ''] = text.split(/\n---/, 1);
	if (saysOtherThan('false', YES_OR_NO, front, 'draft', '草稿')) return true;
	if (saysOtherThan('false', YES_OR_NO, front, 'withdrawn', '撤稿')) return true;
	const isForMembers = (name: string, label: string) => saysOtherThan('public', AUDIENCES, front, name, label);
	if (reader === 'public' && (isForMembers('audience', '谁可以看') || isForMembers('minutesFor', '会议记录给谁看')))
		return true;
	if (saidOf(front, 'publishAt', '定时发布').some((time) => toMinute(time) > now)) return true;
	if (saidOf(front, 'expireAt', '到期下线').some((time) => toMinute(time) <= now)) return true;
	const without = [...people].filter(([, person]) => {
		const audience = consentOf(person, now);
		return audience === undefined || !mayRead(reader, audience);
	});
	const listed = /^people:(.*(?:\n[ \t-].*)*)/m.exec(front)?.[1]?.match(/[a-z][a-z0-9-]*/g) ?? [];
	if (listed.some((id) => !people.has(id) || without.some(([other]) => other === id))) return true;
	const withdrawn = without.flatMap(([, person]) => (person.withdrawn ? [person.name] : []));
	return namesIn(text, withdrawn).length > 0;
}

const YES_OR_NO = { true: '是', false: '否' };

/** A time as people write it, 2026/3/1 9:05; what is no time has come. */
function toMinute(written: string): Minute {
	const [year = '', ...rest] = written.match(/\d+/g) ?? [];
	const [month = '01', day = '01', hour = '00', minute = '00'] = rest.map((part) => part.padStart(2, '0'));
	return `${year}-${month}-${day}T${hour}:${minute}`;
}
