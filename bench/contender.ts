import type { Cost } from './measure.ts';

/** One of those who turn the same content into the same pages. */
export interface Contender {
	title: string;
	/** Everything whose time is not counted. */
	prepare(content: string, scratch: string): Promise<void>;
	/** Builds everything into a folder that does not exist yet, as one measured process tree. */
	build(out: string, log: string): Promise<Cost>;
}
