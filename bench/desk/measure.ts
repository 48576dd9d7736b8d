/** Something that sixty people save to and publish with; each has one entry. */
export interface Counter {
	save(person: number): Promise<void>;
	/** What has to happen before somebody can press 发布. */
	prepare?(person: number): Promise<void>;
	publish(person: number): Promise<void>;
	/** What somebody asks for before they write on. */
	published?(person: number): Promise<void>;
}

/** Milliseconds until the answer. */
export interface Times {
	/** Everybody saves, each as soon as the last answer is there. */
	save: number[];
	/** Everybody presses 发布 at once. */
	publish: number[];
	/** Everybody saves twice, publishes, and begins again, each at their own pace. */
	saveAmid: number[];
	publishAmid: number[];
}

/** Fifty people on fifty branches and ten on one: the branch of each, by its number. */
export const PLACES = Array.from({ length: 60 }, (_, person) => Math.min(person, 50));

/** Lets all of them work. */
export async function measure(counter: Counter, rounds: number): Promise<Times> {
	const times: Times = { save: [], publish: [], saveAmid: [], publishAmid: [] };
	const everybody = (work: (person: number) => Promise<void>) => Promise.all(PLACES.map((_, person) => work(person)));
	const timed = async (list: number[], work: () => Promise<void>) => {
		const start = performance.now();
		await work();
		list.push(performance.now() - start);
	};
	await everybody(async (person) => {
		for (let round = 0; round < rounds; round++) await timed(times.save, () => counter.save(person));
	});
	for (const person of PLACES.keys()) await counter.prepare?.(person);
	await everybody((person) => timed(times.publish, () => counter.publish(person)));
	await everybody(async (person) => {
		await counter.published?.(person);
		for (let round = 0; round < rounds / 2; round++) {
			for (let save = 0; save < 2; save++) await timed(times.saveAmid, () => counter.save(person));
			await counter.prepare?.(person);
			await timed(times.publishAmid, () => counter.publish(person));
			await counter.published?.(person);
		}
	});
	return times;
}

/** The middle one, the one that a twentieth takes longer than, and the longest. */
export function spread(times: number[]): [string, string, string] {
	const sorted = [...times].sort((a, b) => a - b);
	const at = (share: number) =>
		`${Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!)}`;
	return [at(0.5), at(0.95), at(1)];
}
