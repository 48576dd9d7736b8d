import type { Grant, Person } from './person.ts';

/** Why somebody could not sign in or change a password, in a sentence for them. */
export class RefusedError extends Error {
	/** 401: wrong, 429: locked for a while. */
	readonly statusCode: number;
	constructor(sentence: string, statusCode = 400) {
		super(sentence);
		this.statusCode = statusCode;
	}
}

/** A session as the person sees it in the list of places where they are signed in. */
export interface OpenSession {
	id: string;
	startedAt: string;
	lastSeen: string;
	/** Browser and address, shortened. */
	from: string;
}

/** A link that lets somebody set a password once. */
export interface OneTimeLink {
	token: string;
	/** ISO time it ends. */
	until: string;
}

/** The people of the desk: who they are, what they may, how they sign in. Kept in SQLite, never in git. */
export interface People {
	all(): Person[];
	find(id: number): Person | undefined;
	byLogin(login: string): Person | undefined;
	/** A new person without a password, and the link that sets one. Throws RefusedError when the login is taken or malformed. */
	invite(login: string, name: string, grants: Grant[]): { person: Person; link: OneTimeLink };
	/** A new link for somebody who forgot the password; ends all sessions. */
	recover(id: number): OneTimeLink;
	/** Whose link this is, while it holds. */
	ofLink(token: string): Person | undefined;
	/**
	 * Sets the password behind a link, which is then used up. Throws RefusedError with the policy's sentence.
	 * @param address where that is done: wrong attempts of others there no longer hold this person up
	 */
	setPassword(token: string, password: string, address?: string): Promise<Person>;
	/** Ends all sessions. Throws RefusedError: the old one is wrong, or the policy's sentence. */
	changePassword(id: number, old: string, next: string): Promise<void>;
	setGrants(id: number, grants: Grant[]): void;
	rename(id: number, name: string): void;
	/** Ends all sessions and links. Throws RefusedError for the last administrator. */
	close(id: number): void;
	reopen(id: number): void;
	/** Grants and drafts of one go to another in one step; the first is closed. */
	succeed(from: number, to: number): void;
	/** Called inside the transaction of `succeed`, so that what other rooms keep of a person moves in the same step. */
	onSucceed(listener: (from: number, to: number) => void): void;
	/**
	 * Checks a password; throws RefusedError: wrong, locked for a while, closed. Does the same work for a login that does not exist.
	 * @param address whose wrong attempts are counted too
	 * @param browser as it calls itself, for the list of places where somebody is signed in
	 */
	signIn(
		login: string,
		password: string,
		address: string,
		browser?: string,
	): Promise<{ person: Person; session: string }>;
	/** The person of a session, which stays alive by being used; undefined when it has ended, or idled too long. */
	ofSession(session: string): Person | undefined;
	signOut(session: string): void;
	signOutEverywhere(id: number): void;
	sessions(id: number): OpenSession[];
}
