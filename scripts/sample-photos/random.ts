export type Random = () => number;

/** Numbers from 0 to 1 that are the same for the same seed. */
export function random(seed: number): Random {
	let state = seed | 0;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

function lattice(x: number, y: number, z: number): number {
	let mixed = Math.imul(x, 374761393) ^ Math.imul(y, 668265263) ^ Math.imul(z, 2147483647 - 1274126177);
	mixed = Math.imul(mixed ^ (mixed >>> 13), 1274126177);
	return ((mixed ^ (mixed >>> 16)) >>> 0) / 4294967296;
}

const smooth = (t: number) => t * t * (3 - 2 * t);
const mix = (a: number, b: number, t: number) => a + (b - a) * t;

/** Smooth noise from 0 to 1 at a point in space. */
export function noise(x: number, y: number, z: number): number {
	const i = Math.floor(x);
	const j = Math.floor(y);
	const k = Math.floor(z);
	const u = smooth(x - i);
	const v = smooth(y - j);
	const near = mix(
		mix(lattice(i, j, k), lattice(i + 1, j, k), u),
		mix(lattice(i, j + 1, k), lattice(i + 1, j + 1, k), u),
		v,
	);
	const far = mix(
		mix(lattice(i, j, k + 1), lattice(i + 1, j, k + 1), u),
		mix(lattice(i, j + 1, k + 1), lattice(i + 1, j + 1, k + 1), u),
		v,
	);
	return mix(near, far, smooth(z - k));
}

/** Noise with detail at several scales, from 0 to 1. */
export function cloud(x: number, y: number, z: number, octaves = 4): number {
	let sum = 0;
	let total = 0;
	let scale = 1;
	for (let octave = 0; octave < octaves; octave++) {
		sum += noise(x * scale, y * scale, z * scale + octave * 17) / scale;
		total += 1 / scale;
		scale *= 2;
	}
	return sum / total;
}
