import type { People } from './people.ts';

/** The path of the one-time link for the first administrator, while nobody has ever set a password; a new one each time. */
export function firstAdministrator(people: People): string | undefined {
	const everybody = people.all();
	if (everybody.some(({ isInvited }) => !isInvited)) return undefined;
	const waiting = everybody.find(({ grants, isClosed }) => !isClosed && grants.some(isForAll));
	const link = waiting
		? people.recover(waiting.id)
		: people.invite('admin', '管理员', [{ role: 'administrator' }]).link;
	return `/invitation/${link.token}`;
}

const isForAll = ({ role, branch, committee }: { role: string; branch?: string; committee?: string }): boolean =>
	role === 'administrator' && !branch && !committee;
