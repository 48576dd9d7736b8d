import type { Branch } from '../compose/branch.ts';

type Contact = NonNullable<Branch['contact']>;

/** Somebody to call. */
interface Callee {
	name: string;
	phone?: string | undefined;
	hours?: string | undefined;
	address?: string | undefined;
}

/** Whom to ask, in one line: `党群服务点 周敏`; nothing where neither an office nor a person is named. */
export const inOneLine = ({ office, person }: Contact): string => [office, person].filter(Boolean).join(' ');

/** Whom somebody calls who finds a branch closed: the branch itself, else its committee, else the network. */
export function whomToCall({ contact, committee, network }: Pick<Branch, 'contact' | 'committee' | 'network'>): Callee {
	if (contact?.phone) {
		const { phone, hours, address } = contact;
		return { name: inOneLine(contact), phone, hours, address };
	}
	if (committee?.phone) return { name: committee.name, phone: committee.phone };
	return { name: network.contact ?? network.organiser, phone: network.phone };
}
