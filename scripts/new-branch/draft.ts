/** A branch that somebody asked for, not yet judged. */
export interface Draft {
	/** Made from the name when not given. */
	slug?: string;
	/** What `branch.yml` is to say. */
	data: Record<string, unknown>;
	/** Where a field was written, in words; '' where that is plain. */
	place(field: string): string;
}

/** A branch that can be made as it is. */
export interface NewBranch {
	slug: string;
	data: Record<string, unknown>;
}
