/** Something in what readers get that is not as it was made. */
export interface Finding {
	site: string;
	/** Where it is. */
	file: string;
	what: 'changed' | 'missing' | 'added' | 'bent';
	/** How it was put right; missing where nothing was done. */
	restored?: 'copied' | 'made-again' | 'led-back' | 'set-aside';
	/** What should be there. */
	wanted?: { path: string; digest: string };
}
