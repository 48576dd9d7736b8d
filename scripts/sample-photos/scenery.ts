import { plaster } from './materials.ts';
import { add, blend, type Material, type Mesh, scale, type Vec } from './mesh.ts';
import { cloud, noise, type Random } from './random.ts';

/** A sky from the horizon to the top, with clouds. */
export function sky(horizon: Vec, top: Vec, clouds: Vec, cover = 0.5): (d: Vec) => Vec {
	return (d) => {
		const high = Math.max(0, d[1]);
		const base = blend(horizon, top, Math.min(1, high ** 0.5 * 1.3));
		const [x, z] = [d[0] / (high + 0.12), d[2] / (high + 0.12)];
		const thick = Math.max(0, cloud(x * 0.9 + 3, 5, z * 1.6, 5) - cover) * 2.6;
		return blend(base, clouds, Math.min(0.85, thick));
	};
}

export function waves(size: number, height: number): (p: Vec) => Vec {
	return ([x, , z]) => {
		const bump = (dx: number, dz: number) => cloud((x + dx) * size, 3, (z + dz) * size * 1.7, 3);
		const here = bump(0, 0);
		return [(bump(0.05 / size, 0) - here) * height, 0, (bump(0, 0.05 / size) - here) * height * 1.6];
	};
}

export function building(mesh: Mesh, at: Vec, size: Vec, chance: Random, lit: number): void {
	const stone: Vec = scale([0.5, 0.47, 0.44], 0.5 + chance() * 0.6);
	const seed = Math.floor(chance() * 900);
	const [across, floors] = [1.6 + chance() * 1.2, 3.1 + chance() * 0.6];
	const glass: Material = { color: [0.05, 0.07, 0.09], shine: 0.12, rough: 0.02 };
	mesh.box(at, size, { color: stone });
	const [w, h, d] = size;
	for (let y = 1.4; y < h - 2; y += floors) {
		for (let x = -w / 2 + 0.6; x < w / 2 - 1; x += across) {
			const on = noise(x * 3.3 + seed, y * 2.7, seed) * 0.6 + chance() * 0.4 < lit;
			const tone = chance();
			const glow: Vec = scale(tone > 0.3 ? [2.6, 1.7, 0.75] : [1.7, 2, 2.1], 0.25 + chance() * 0.9);
			mesh.quad(
				[at[0] + x, y, at[2] + d / 2 + 0.05],
				[across * 0.62, 0, 0],
				[0, floors * 0.56, 0],
				on ? { color: [0, 0, 0], glow } : glass,
			);
		}
	}
	if (h > 30 && chance() > 0.4) mesh.box(add(at, [0, h, 0]), [w * 0.4, 4, d * 0.4], { color: stone });
}

export function bridge(mesh: Mesh, z: number, material: Material, lamps?: Vec): void {
	mesh.box([0, 9, z], [700, 1.4, 9], material);
	for (let x = -320; x <= 320; x += 36) {
		mesh.box([x, 0, z], [3.4, 9, 7], material);
		if (lamps)
			for (const side of [0, 18]) {
				mesh.rod([x + side, 10, z + 4], [x + side, 15, z + 4], 0.1, 0.08, material, 6);
				mesh.ball([x + side, 15.2, z + 4], 0.45, { color: [0, 0, 0], glow: lamps }, undefined, 6);
			}
	}
	mesh.box([0, 10.4, z + 4.4], [700, 0.9, 0.2], material);
	for (let i = 0; i < 24; i++) {
		const at = (t: number): Vec => [-90 + 180 * t, 10 + 26 * Math.sin(Math.PI * t), z];
		mesh.rod(at(i / 24), at((i + 1) / 24), 0.9, 0.9, material, 8);
		mesh.rod(at((i + 0.5) / 24), [-90 + (180 * (i + 0.5)) / 24, 10, z], 0.14, 0.14, material, 6);
	}
}

/** Somebody seen from behind: coat, legs, head with hair or cap. */
export function figure(mesh: Mesh, at: Vec, tall: number, coat: Vec, chance: Random): void {
	const cloth = plaster(coat, 0.3, 9);
	const trousers = plaster([0.06, 0.06, 0.07], 0.3, 9);
	const s = tall / 1.7;
	const wide = 0.84 + chance() * 0.2;
	const lean = (chance() - 0.5) * 0.09;
	const turn = (chance() - 0.5) * 0.9;
	const p = (x: number, y: number, z = 0): Vec => {
		const [a, b] = [x * wide * s, z * s];
		const side = a * Math.cos(turn) - b * Math.sin(turn) + lean * Math.max(0, y - 0.6) * s;
		return add(at, [side, y * s, a * Math.sin(turn) + b * Math.cos(turn)]);
	};
	for (const side of [-1, 1]) {
		mesh.rod(p(side * 0.1, 0), p(side * 0.09, 0.85), 0.066 * s, 0.1 * s, trousers);
		mesh.ball(
			p(side * 0.1, 0.04, -0.05),
			0.09 * s,
			{ color: [0.03, 0.03, 0.03] },
			([x, y, z]) => [x * 0.7, y * 0.6, z * 1.4],
			8,
		);
		mesh.ball(p(side * 0.165, 1.36), 0.09 * s, cloth, undefined, 10);
		mesh.rod(p(side * 0.18, 1.35), p(side * 0.25, 1.1), 0.078 * s, 0.062 * s, cloth);
		mesh.ball(p(side * 0.25, 1.1), 0.062 * s, cloth, undefined, 8);
		mesh.rod(p(side * 0.25, 1.1), p(side * 0.17, 1.02, -0.26), 0.06 * s, 0.045 * s, cloth);
	}
	const girth = [
		[0.72, 0.21],
		[0.8, 0.215],
		[1, 0.195],
		[1.2, 0.215],
		[1.36, 0.2],
		[1.44, 0.13],
		[1.48, 0.05],
	] as const;
	const around = (u: number, v: number): Vec => {
		const at = Math.min(girth.length - 1.001, v * (girth.length - 1));
		const [low, high] = [girth[Math.floor(at)]!, girth[Math.floor(at) + 1]!];
		const t = at - Math.floor(at);
		const r = low[1] + (high[1] - low[1]) * t;
		return p(r * Math.cos(u * 6.2832), low[0] + (high[0] - low[0]) * t, r * 0.62 * Math.sin(u * 6.2832));
	};
	mesh.surface(32, 24, around, cloth);
	mesh.rod(p(0, 1.42), p(0, 1.52), 0.06 * s, 0.055 * s, { color: [0.4, 0.27, 0.2] });
	const hair: Vec = scale([0.3, 0.29, 0.28], chance() > 0.4 ? 1 : 0.15);
	mesh.ball(p(0, 1.6), 0.112 * s, { color: hair }, ([x, y, z]) => [x * 0.86, y * 1.08, z * 0.95], 12);
}
