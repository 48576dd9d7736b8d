import { textOf } from './wording-names.ts';

/** Something that may be written, with the words people know it by. */
export interface Candidate {
	value: string;
	label: string;
}

/** The candidate somebody meant: by its label, or by a value that is only a slip away. */
export function likeliest(written: unknown, candidates: Candidate[]): Candidate | undefined {
	const text = textOf(written).trim().toLowerCase();
	const byLabel =
		candidates.find(({ label }) => label === text) ?? onlyOne(candidates, ({ label }) => label.includes(text));
	if (byLabel || text.length < 3) return byLabel;
	const ranked = candidates
		.map((candidate) => ({ candidate, slips: slipsBetween(text, candidate.value.toLowerCase()) }))
		.sort((a, b) => a.slips - b.slips);
	const [best] = ranked;
	return best && best.slips <= Math.ceil(text.length / 4) ? best.candidate : startsAlike(text, candidates);
}

function startsAlike(text: string, candidates: Candidate[]): Candidate | undefined {
	return onlyOne(
		candidates,
		({ value }) => value.toLowerCase().startsWith(text) || text.startsWith(value.toLowerCase()),
	);
}

function onlyOne(candidates: Candidate[], isMeant: (candidate: Candidate) => boolean): Candidate | undefined {
	const meant = candidates.filter(isMeant);
	return meant.length === 1 ? meant[0] : undefined;
}

/** Letters to add, drop, change or swap with their neighbour (optimal string alignment). */
export function slipsBetween(a: string, b: string): number {
	const rows = [Array.from({ length: b.length + 1 }, (_, column) => column)];
	for (let row = 1; row <= a.length; row++) {
		const line = [row];
		for (let column = 1; column <= b.length; column++) {
			const isSame = a[row - 1] === b[column - 1];
			const isSwapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
			line[column] = Math.min(
				rows[row - 1]![column]! + 1,
				line[column - 1]! + 1,
				rows[row - 1]![column - 1]! + (isSame ? 0 : 1),
				isSwapped ? rows[row - 2]![column - 2]! + 1 : Infinity,
			);
		}
		rows.push(line);
	}
	return rows[a.length]![b.length]!;
}
