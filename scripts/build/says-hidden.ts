import { consentOf, mayRead } from '../../src/compose/audience.ts';
import { namesIn } from '../../src/compose/withdrawn-names.ts';
import type { BranchSource } from '../../src/network/read-branch.ts';
import type { Minute } from '../../src/network/time.ts';
import type { Audience } from '../../src/schema/entry.ts';

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
	const field = (name: string) => new RegExp(`^${name}:\\s*["']?([^\\s"'#]+)`, 'm').exec(front)?.[1];
	if (field('draft') === 'true') return true;
	if (reader === 'public' && [field('audience'), field('minutesFor')].includes('members')) return true;
	const [publishAt = '', expireAt = '9999'] = [field('publishAt'), field('expireAt')];
	if (publishAt > now || expireAt <= now) return true;
	const without = [...people].filter(([, person]) => {
		const audience = consentOf(person, now);
		return audience === undefined || !mayRead(reader, audience);
	});
	const listed = /^people:(.*(?:\n[ \t-].*)*)/m.exec(front)?.[1]?.match(/[a-z][a-z0-9-]*/g) ?? [];
	if (listed.some((id) => !people.has(id) || without.some(([other]) => other === id))) return true;
	const withdrawn = without.flatMap(([, person]) => (person.withdrawn ? [person.name] : []));
	return namesIn(text, withdrawn).length > 0;
}
