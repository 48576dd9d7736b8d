/** Fields that nobody fills in by hand at the desk, by who fills them in. What they hold stays as it is. */
export const LEFT_OUT: ReadonlySet<string> = new Set([
	// 审签: the desk, from the signatures that were really given.
	'signers',
	// A draft is one until somebody publishes it.
	'draft',
	// 撤稿 is a button.
	'withdrawn',
	// Old addresses come with an import; a wrong one takes an address away from somebody else.
	'aliases',
]);
