/** What somebody does in the network, as the desk calls it. */
export const ROLES = {
	secretary: '书记、信息员',
	reviewer: '审核员',
	administrator: '管理员',
	auditor: '督查员',
} as const;

export type Role = keyof typeof ROLES;

/** One right of one person: a role, and where it holds. Without a place it holds in the whole network. */
export interface Grant {
	role: Role;
	/** A branch's slug. */
	branch?: string;
	/** One column of that branch; all when left out. */
	column?: string;
	/** A committee's id: it holds in every branch of it, and of the committees below it. */
	committee?: string;
}

/** Somebody who works at the desk. */
export interface Person {
	id: number;
	/** What is typed to sign in, lower case. */
	login: string;
	/** What colleagues and the history of an entry read. */
	name: string;
	grants: Grant[];
	/** May no longer sign in; the name stays in the history. */
	isClosed: boolean;
	/** Has not set a password yet. */
	isInvited?: boolean;
	/** ISO time of the last request. */
	lastSeen?: string;
}
