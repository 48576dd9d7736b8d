/** A word that is not to be written. */
export interface Word {
	wrong: string;
	/** What to write instead, where there is one answer. */
	right?: string;
	/** Longer words that hold the wrong one and are right. */
	unless?: string[];
}

/** Words from pairs `wrong right`, and behind them the longer words that are right. */
export const wordsOf = (lines: string): Word[] =>
	lines
		.trim()
		.split('\n')
		.map((line) => {
			const [wrong = '', right, ...unless] = line.trim().split(' ');
			return { wrong, ...(right && { right }), ...(unless.length > 0 && { unless }) };
		});
