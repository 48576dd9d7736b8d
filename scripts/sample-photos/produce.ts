import { add, blend, type Material, type Mesh, type Vec } from './mesh.ts';
import { cloud, type Random } from './random.ts';

interface Produce {
	color: Vec;
	other: Vec;
	radius: number;
	shape?: (p: Vec) => Vec;
	stalk?: Vec;
}

export const tomato: Produce = {
	color: [0.5, 0.035, 0.018],
	other: [0.54, 0.12, 0.02],
	radius: 0.052,
	shape: ([x, y, z]) => [x, y * 0.82 - 0.12 * Math.exp(-8 * (x * x + z * z)) * y, z],
	stalk: [0.09, 0.22, 0.04],
};
export const orange: Produce = { color: [0.62, 0.17, 0.01], other: [0.66, 0.24, 0.015], radius: 0.056 };
export const apple: Produce = {
	color: [0.4, 0.03, 0.025],
	other: [0.5, 0.3, 0.06],
	radius: 0.055,
	shape: ([x, y, z]) => [x * (1 + 0.08 * y), y * 0.92 - 0.1 * Math.exp(-9 * (x * x + z * z)) * y, z * (1 + 0.08 * y)],
};
export const pear: Produce = { color: [0.62, 0.52, 0.16], other: [0.5, 0.36, 0.12], radius: 0.055 };
export const pepper: Produce = {
	color: [0.06, 0.15, 0.02],
	other: [0.12, 0.22, 0.03],
	radius: 0.05,
	shape: ([x, y, z]) => {
		const lobe = 1 + 0.09 * Math.cos(4 * Math.atan2(z, x));
		return [x * lobe, y * 1.15, z * lobe];
	},
	stalk: [0.16, 0.28, 0.06],
};
export const aubergine: Produce = {
	color: [0.045, 0.012, 0.045],
	other: [0.07, 0.02, 0.06],
	radius: 0.04,
	shape: ([x, y, z]) => [x * 2.6, y, z + 0.25 * x * x],
};
export const cucumber: Produce = {
	color: [0.05, 0.13, 0.02],
	other: [0.18, 0.32, 0.07],
	radius: 0.026,
	shape: ([x, y, z]) => [x * 6, y, z + 0.4 * x * x],
};
export const potato: Produce = {
	color: [0.46, 0.33, 0.17],
	other: [0.33, 0.22, 0.1],
	radius: 0.048,
	shape: ([x, y, z]) => [x * 1.35, y * 0.85, z * (1 + 0.1 * x)],
};

export function skin({ color, other }: Produce, chance: Random): Material {
	const [shift, tone] = [chance() * 50, 0.8 + chance() * 0.35];
	return {
		shine: 0.04,
		rough: 0.22,
		color: ([x, y, z]) => {
			const mixed = blend(color, other, Math.max(0, cloud(x * 16 + shift, y * 16, z * 16, 3) * 1.9 - 0.6));
			return [mixed[0] * tone, mixed[1] * tone, mixed[2] * tone];
		},
	};
}

/** A heap of something in a crate, higher in the middle. */
export function heap(mesh: Mesh, base: Vec, size: [number, number], produce: Produce, chance: Random, high = 3): void {
	const long = produce.shape ? Math.abs(produce.shape([1, 0, 0])[0]) : 1;
	const [sx, sz] = [produce.radius * 1.85 * Math.max(1, long * 0.75), produce.radius * 1.8];
	const skins = Array.from({ length: 6 }, () => skin(produce, chance));
	for (let layer = 0; layer < high; layer++) {
		const [w, d] = [size[0] - layer * sx * 1.1 - produce.radius * long, size[1] - layer * sz * 1.1 - produce.radius];
		for (let x = -w / 2; x <= w / 2 + 0.001; x += sx) {
			for (let z = -d / 2; z <= d / 2 + 0.001; z += sz) {
				const centre: Vec = [
					base[0] + x + (chance() - 0.5) * sx * 0.4,
					base[1] + produce.radius * (0.9 + layer * 1.35) + chance() * 0.012,
					base[2] + z + (chance() - 0.5) * sz * 0.4,
				];
				const [turn, tilt] = [
					long > 1.5 ? (chance() - 0.5) * 0.5 : chance() * 6.28,
					(chance() - 0.5) * (long > 1.5 ? 0.25 : 1),
				];
				const grown = 0.9 + chance() * 0.2;
				const shape = (p: Vec): Vec => {
					const [a, b, c] = produce.shape ? produce.shape(p) : p;
					const [d1, e1] = [a * Math.cos(tilt) - b * Math.sin(tilt), a * Math.sin(tilt) + b * Math.cos(tilt)];
					return [
						(d1 * Math.cos(turn) - c * Math.sin(turn)) * grown,
						e1 * grown,
						(d1 * Math.sin(turn) + c * Math.cos(turn)) * grown,
					];
				};
				mesh.ball(centre, produce.radius, skins[Math.floor(chance() * skins.length)]!, shape, 11);
				if (!produce.stalk) continue;
				const top = add(centre, shape([0, produce.radius * 13, 0]).map((v) => v * produce.radius) as Vec);
				for (let i = 0; i < 4; i++) mesh.leaf(top, produce.radius * 0.4, { color: produce.stalk }, chance, 0.5);
			}
		}
	}
}
