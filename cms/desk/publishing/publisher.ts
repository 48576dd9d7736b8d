import type { ShownText, TextAt } from './job.ts';

/** What a build made of one branch's change. */
export type Outcome =
	| { isLive: true; milliseconds: number }
	/** The last good release stays; `reason` is for the person who pressed the button. */
	| { isLive: false; reason: string };

/** Builds what has changed and puts it before the readers, in a warm process of its own. */
export interface Publisher {
	/** Resolves when readers get the branch's pages as main has them now; the hub follows. Changes within a moment are built together; branches take turns. */
	publish(branch: string): Promise<Outcome>;
	/** The same for everything: the network's settings, shared texts. In batches, in the background. */
	publishAll(): Promise<Outcome>;
	/** A text as readers would see it if it were published now; undefined where there is no page to show. */
	show(text: TextAt): Promise<ShownText | undefined>;
	/** What is being built and what waits. */
	state(): { building: string[]; waiting: string[]; memoryMB?: number };
	close(): Promise<void>;
}

/** The desk goes down before the build is done; it is asked for again when the desk is next started. */
export class ClosedError extends Error {}
