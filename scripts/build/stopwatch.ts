/** Adds up seconds by phase: every `lap` books the time since the one before. */
export function stopwatch() {
	let last = performance.now();
	const seconds: Record<string, number> = {};
	return {
		seconds,
		lap(phase: string): void {
			const now = performance.now();
			seconds[phase] = (seconds[phase] ?? 0) + (now - last) / 1000;
			last = now;
		},
	};
}
