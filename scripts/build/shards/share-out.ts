import { createHash } from 'node:crypto';

/**
 * Shares branches out to `count` machines by their sizes in bytes. Every machine comes to the same result from the same
 * sizes. No share is much larger than the mean, and a branch that comes, goes or grows moves few others.
 */
export function shareOut(sizes: ReadonlyMap<string, number>, count: number): Map<string, number> {
	const branches = [...sizes]
		.map(([slug, size]) => ({ slug, weight: roughly(size + EACH), rank: hash(slug) }))
		// The large ones first, while there is room everywhere.
		.sort((a, b) => b.weight - a.weight || a.rank - b.rank);
	const total = branches.reduce((sum, { weight }) => sum + weight, 0);
	const most = roughly(total / count) * SLACK;
	const loads = Array.from({ length: count }, () => 0);
	return new Map(
		branches.map(({ slug, weight }) => {
			const wish = loads.map((_, shard) => shard).sort((a, b) => hash(`${slug} ${b}`) - hash(`${slug} ${a}`));
			const lightest = loads.indexOf(Math.min(...loads));
			const shard = wish.find((one) => loads[one]! + weight <= most) ?? lightest;
			loads[shard]! += weight;
			return [slug, shard + 1];
		}),
	);
}

/** What a branch without any text costs, in bytes of text. */
const EACH = 20_000;

/** How far a share may be above the mean. */
const SLACK = 1.15;

/** In steps of a tenth, so that a text more or less changes nothing. */
const roughly = (size: number): number => STEP ** Math.round(Math.log(size) / Math.log(STEP));
const STEP = 1.1;

const hash = (text: string): number => createHash('sha256').update(text).digest().readUIntBE(0, 6);
