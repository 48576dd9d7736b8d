/** What somebody wants to do. */
export const ACTIONS = [
	'read',
	'write',
	'submit',
	'sign',
	'publish',
	'withdraw',
	'write-face',
	'write-branch',
	'write-people',
	'write-network',
	'write-shared',
	'manage-people',
	'read-log',
] as const;

export type Action = (typeof ACTIONS)[number];

/** Where: a branch and perhaps one of its columns; neither for what concerns the whole network. */
export interface Place {
	branch?: string;
	column?: string;
	/** The branch's committee and those above it. */
	committees?: string[];
}
