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
	// A button beside each problem writes these, with the reason.
	'overrule',
]);

/**
 * The same for a shared text: it has no drafts at the desk, so whether it is one, and whether it was withdrawn, is said
 * in the form. Whoever is named agreed in a branch.
 */
export const NOT_IN_SHARED: ReadonlySet<string> = new Set(['signers', 'aliases', 'overrule', 'people']);

/** An emblem is a file and its digest, which whoever approved it puts there together. */
export const NOT_IN_NETWORK: ReadonlySet<string> = new Set(['emblem']);
