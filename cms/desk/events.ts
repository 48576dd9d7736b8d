import { EventEmitter } from 'node:events';
import type { Progress } from './flow/stage.ts';

/** What the desk tells the pages that are open. */
export interface DeskEvents {
	/** A piece of writing has moved on. */
	progress: [Progress];
	/** Something an administrator should see: git cannot be reached, a deadline has passed. */
	alert: [{ text: string; at: string }];
}

/** One for a desk. */
export const newEvents = (): EventEmitter<DeskEvents> => new EventEmitter<DeskEvents>();
