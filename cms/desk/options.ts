import type { Patience } from './patience.ts';

/** How a desk is started. */
export interface DeskOptions {
	/** The desk's own folder. */
	home: string;
	/** The folder of films and recordings, where it is not in `home`. */
	media?: string | undefined;
	/** Bytes of the largest film that is taken in, where that is not the usual. */
	mostFilm?: number | undefined;
	/** The content repository, as git writes addresses; without one the desk's own clone is the only one. */
	upstream?: string;
	/** A folder of content that is no repository of its own: it is taken over at every start. For trying out. */
	folder?: string;
	/** Where the content stands inside the repository; empty: at its root. */
	below: string;
	/** The public root that the desk publishes to. */
	publicRoot: string;
	/** Where readers find the network: ends with a slash. Only for links and for looking whether something is live. */
	readers: string;
	host: string;
	port: number;
	/** Offers sample accounts; refused on anything but loopback. */
	isDemo: boolean;
	/** How long whoever sends slowly is waited for, where that is not the usual; for tests. */
	slowSenders?: Partial<Patience>;
}
