import type { DeskDoor } from './desk-door.ts';

/** What a configuration says of the machine and the network. */
export interface WebSite {
	/** Absolute path of the public root. */
	root: string;
	/** The network's address, as in `network.yml`; its path is the base below which everything stands. */
	address: URL;
	/** Branches with a host of their own besides their place in the network. */
	hosts: BranchHost[];
	/** Folder for access logs. */
	logs: string;
	/** Whether the server can hand out `.br`. */
	brotli: boolean;
	/** The desk, where it is reached through the same server. */
	desk?: DeskDoor | undefined;
}

/** A branch and its own host. */
export interface BranchHost {
	slug: string;
	host: string;
}

/** Way from a server's root to a network's: `/zhibu` for `https://example.org/zhibu/`, nothing for most. */
export const baseOf = ({ address }: WebSite): string => address.pathname.replace(/\/+$/, '');
