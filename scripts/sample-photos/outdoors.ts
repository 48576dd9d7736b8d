import { Mesh, add, blend, scale, unit, type Material, type Vec } from './mesh.ts';
import { cloud, noise, random, type Random } from './random.ts';
import { plaster, wood } from './still-lifes.ts';
import type { Scene } from './trace.ts';

/** A sky from the horizon to the top, with clouds. */
function sky(horizon: Vec, top: Vec, clouds: Vec, cover = 0.5): (d: Vec) => Vec {
	return (d) => {
		const high = Math.max(0, d[1]);
		const base = blend(horizon, top, Math.min(1, high ** 0.5 * 1.3));
		const [x, z] = [d[0] / (high + 0.12), d[2] / (high + 0.12)];
		const thick = Math.max(0, cloud(x * 0.9 + 3, 5, z * 1.6, 5) - cover) * 2.6;
		return blend(base, clouds, Math.min(0.85, thick));
	};
}

function waves(size: number, height: number): (p: Vec) => Vec {
	return ([x, , z]) => {
		const bump = (dx: number, dz: number) => cloud((x + dx) * size, 3, (z + dz) * size * 1.7, 3);
		const here = bump(0, 0);
		return [(bump(0.05 / size, 0) - here) * height, 0, (bump(0, 0.05 / size) - here) * height * 1.6];
	};
}

function building(mesh: Mesh, at: Vec, size: Vec, chance: Random, lit: number): void {
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
			mesh.quad([at[0] + x, y, at[2] + d / 2 + 0.05], [across * 0.62, 0, 0], [0, floors * 0.56, 0], on ? { color: [0, 0, 0], glow } : glass);
		}
	}
	if (h > 30 && chance() > 0.4) mesh.box(add(at, [0, h, 0]), [w * 0.4, 4, d * 0.4], { color: stone });
}

function bridge(mesh: Mesh, z: number, material: Material, lamps?: Vec): void {
	mesh.box([0, 9, z], [700, 1.4, 9], material);
	for (let x = -320; x <= 320; x += 36) {
		mesh.box([x, 0, z], [3.4, 9, 7], material);
		if (lamps) for (const side of [0, 18]) {
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

/** The town across the river when the lights go on, as a wide picture. */
export function riverAtDusk(): Scene {
	const mesh = new Mesh();
	const chance = random(88);
	mesh.quad([-900, 0, -420], [0, 0, 440], [1800, 0, 0], { color: [0.015, 0.025, 0.035], shine: 0.35, rough: 0.03, bend: waves(0.16, 0.55) });
	mesh.box([0, 0, -330], [1800, 3, 60], plaster([0.16, 0.15, 0.14]));
	for (let row = 0; row < 4; row++) {
		for (let x = -420; x < 420; x += 17 + chance() * 20) {
			const tall = row === 0 ? 9 + chance() * 16 : 18 + chance() ** 2 * (60 + 45 * Math.exp(-(((x - 70) / 90) ** 2)));
			building(mesh, [x, 2, -325 - row * 34 - chance() * 12], [13 + chance() * 13, tall, 14], chance, 0.44);
		}
	}
	for (let x = -420; x < 420; x += 5.5) {
		for (let k = 0; k < 26; k++) mesh.leaf([x + (chance() - 0.5) * 6, 5 + chance() * 5, -301 + chance() * 4], 1.1, { color: [0.05, 0.09, 0.03] }, chance);
		if (Math.round(x / 5.5) % 4 === 0) mesh.ball([x, 7.5, -299], 0.5, { color: [0, 0, 0], glow: [12, 7.6, 3] }, undefined, 6);
	}
	bridge(mesh, -215, plaster([0.25, 0.24, 0.23]), [12, 8, 3.6]);
	mesh.box([-62, 0, -110], [22, 2.2, 5.2], { color: [0.12, 0.06, 0.05] });
	mesh.box([-69, 2.2, -110], [6, 3, 4], { color: [0.4, 0.4, 0.38] });
	mesh.ball([-69, 6, -108], 0.35, { color: [0, 0, 0], glow: [12, 9, 5] }, undefined, 6);
	return { mesh, sun: { direction: unit([-0.75, 0.25, 0.3]), light: [0.5, 0.26, 0.2], size: 0.3 }, sky: sky([1.15, 0.5, 0.28], [0.1, 0.16, 0.36], [0.72, 0.3, 0.3], 0.52), camera: { eye: [0, 13, 6], look: [0, 19, -200], angle: 30 } };
}

/** First light on the water, haze, the bridge, one boat. */
export function riverAtDawn(): Scene {
	const mesh = new Mesh();
	const chance = random(31);
	mesh.quad([-900, 0, -700], [0, 0, 720], [1800, 0, 0], { color: [0.05, 0.06, 0.065], shine: 0.4, rough: 0.02, bend: waves(0.22, 0.4) });
	mesh.box([0, 0, -560], [1800, 3, 60], plaster([0.2, 0.2, 0.18]));
	for (let row = 0; row < 3; row++) for (let x = -330; x < 330; x += 16 + chance() * 22) building(mesh, [x, 2, -560 - row * 55], [13 + chance() * 12, 14 + chance() ** 2 * (40 + row * 40), 14], chance, 0.08);
	bridge(mesh, -260, plaster([0.26, 0.25, 0.24]));
	mesh.box([16, -0.4, -62], [11, 1.3, 2.4], { color: [0.07, 0.05, 0.04] });
	mesh.box([13.4, 0.9, -62], [3.2, 1.6, 1.9], { color: [0.16, 0.13, 0.1] });
	mesh.rod([19, 0.9, -62], [19, 2.5, -62], 0.22, 0.16, { color: [0.04, 0.04, 0.05] });
	mesh.ball([19, 2.75, -62], 0.24, { color: [0.05, 0.04, 0.04] });
	mesh.rod([19.2, 2, -62], [23, -0.2, -61.5], 0.05, 0.05, { color: [0.1, 0.08, 0.05] }, 6);
	for (let x = -20; x < 6; x += 0.09) {
		const h = 0.6 + chance() * 1.4;
		mesh.rod([x, 0, -13 + chance() * 4], [x + (chance() - 0.3) * 0.5, h, -13 + chance() * 4], 0.012, 0.004, { color: [0.16, 0.13, 0.06] }, 4);
	}
	return { mesh, sun: { direction: unit([0.2, 0.12, -1]), light: [3, 1.9, 1.1], size: 0.03 }, sky: (d) => { const s = Math.max(0, d[0] * 0.196 + d[1] * 0.1 - d[2] * 0.975); return add(sky([1.35, 0.92, 0.66], [0.32, 0.46, 0.66], [1, 0.74, 0.6], 0.5)(d), scale([3.4, 2.1, 0.9], s ** 220 + 0.2 * s ** 12)); }, camera: { eye: [0, 3.2, 0], look: [4, 6.2, -100], angle: 34 } };
}

/** Somebody seen from behind: coat, legs, head with hair or cap. */
function figure(mesh: Mesh, at: Vec, tall: number, coat: Vec, chance: Random): void {
	const cloth = plaster(coat, 0.3, 9);
	const trousers = plaster([0.06, 0.06, 0.07], 0.3, 9);
	const s = tall / 1.7;
	const p = (x: number, y: number, z = 0): Vec => add(at, [x * s, y * s, z * s]);
	for (const side of [-1, 1]) {
		mesh.rod(p(side * 0.1, 0), p(side * 0.09, 0.85), 0.066 * s, 0.1 * s, trousers);
		mesh.ball(p(side * 0.1, 0.04, -0.05), 0.09 * s, { color: [0.03, 0.03, 0.03] }, ([x, y, z]) => [x * 0.7, y * 0.6, z * 1.4], 8);
		mesh.ball(p(side * 0.165, 1.36), 0.09 * s, cloth, undefined, 10);
		mesh.rod(p(side * 0.18, 1.35), p(side * 0.25, 1.1), 0.078 * s, 0.062 * s, cloth);
		mesh.ball(p(side * 0.25, 1.1), 0.062 * s, cloth, undefined, 8);
		mesh.rod(p(side * 0.25, 1.1), p(side * 0.17, 1.02, -0.26), 0.06 * s, 0.045 * s, cloth);
	}
	const girth = [[0.72, 0.21], [0.8, 0.215], [1, 0.195], [1.2, 0.215], [1.36, 0.2], [1.44, 0.13], [1.48, 0.05]] as const;
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

/** Five neighbours by the railing, looking at the evening river. */
export function backs(): Scene {
	const mesh = new Mesh();
	const chance = random(60);
	mesh.quad([-900, -3, -700], [0, 0, 697], [1800, 0, 0], { color: [0.04, 0.045, 0.05], shine: 0.4, rough: 0.02, bend: waves(0.3, 0.4) });
	mesh.quad([-30, 0, -2.7], [0, 0, 12], [60, 0, 0], { shine: 0.04, rough: 0.35, color: ([x, , z]) => { const seam = Math.abs((x + 60) % 0.8) < 0.02 || Math.abs((z + 60) % 0.8) < 0.02; const t = 0.2 + 0.16 * cloud(x * 3, 1, z * 3); return seam ? [0.07, 0.065, 0.06] : [t, t * 0.95, t * 0.88]; } });
	mesh.box([0, -3, -560], [1800, 4, 60], plaster([0.2, 0.2, 0.18]));
	for (let x = -260; x < 260; x += 15 + chance() * 20) building(mesh, [x, 0, -560], [13 + chance() * 12, 12 + chance() ** 2 * 60, 14], chance, 0.06);
	const iron: Material = { color: [0.08, 0.08, 0.085], shine: 0.05, rough: 0.3 };
	for (const y of [0.16, 0.62, 1.08]) mesh.rod([-30, y, -2.5], [30, y, -2.5], 0.028, 0.028, iron, 10);
	for (let x = -30; x < 30; x += 1.6) mesh.rod([x, 0, -2.5], [x, 1.1, -2.5], 0.035, 0.035, iron, 10);
	const coats: Vec[] = [[0.3, 0.06, 0.06], [0.1, 0.14, 0.24], [0.28, 0.25, 0.2], [0.08, 0.19, 0.16], [0.2, 0.12, 0.22], [0.1, 0.1, 0.11]];
	for (const [i, x] of [-1.75, -1.05, -0.4, 0.5, 1.12, 1.8].entries()) figure(mesh, [x, 0, -1.95 + chance() * 0.3], 1.55 + chance() * 0.2, coats[i]!, chance);
	return { mesh, sun: { direction: unit([0.36, 0.16, -1]), light: [5.5, 3.1, 1.5], size: 0.03 }, sky: (d) => { const s = Math.max(0, d[0] * 0.335 + d[1] * 0.13 - d[2] * 0.932); return add(sky([1.7, 0.92, 0.5], [0.26, 0.36, 0.58], [1.1, 0.62, 0.45], 0.48)(d), scale([5, 2.8, 1], s ** 300 + 0.14 * s ** 14)); }, camera: { eye: [-0.3, 1.5, 3.6], look: [0.1, 1.35, -2], angle: 34, lens: 0.02, focus: 5.6 } };
}

function plane(mesh: Mesh, at: Vec, chance: Random, colours: Vec[], leaves: number): void {
	const bark: Material = { color: ([x, y, z]) => { const t = cloud(x * 5, y * 3, z * 5, 3); return t > 0.55 ? [0.42, 0.39, 0.3] : t > 0.42 ? [0.28, 0.25, 0.18] : [0.16, 0.14, 0.1]; } };
	const foliage: Material[] = colours.map((color) => ({ color, through: 0.42 }));
	const fork: Vec = add(at, [0, 2.7 + chance() * 0.4, 0]);
	mesh.rod(at, fork, 0.3, 0.21, bark, 20);
	for (let b = 0; b < 5; b++) {
		const a = (b / 5) * 6.28 + chance();
		const reach: Vec = [Math.cos(a) * (1.5 + chance() * 1.4), 2.6 + chance() * 1.6, Math.sin(a) * (1.5 + chance() * 1.4)];
		const tip = add(fork, reach);
		mesh.rod(fork, tip, 0.14, 0.06, bark, 10);
		for (let t = 0; t < 5; t++) {
			const from = add(fork, scale(reach, 0.4 + chance() * 0.6));
			const to = add(from, [(chance() - 0.5) * 3.6, chance() * 2, (chance() - 0.5) * 3.6]);
			mesh.rod(from, to, 0.045, 0.012, bark, 6);
			for (let i = 0; i < leaves; i++) {
				const near = add(from, scale(add(to, scale(from, -1)), 0.15 + chance() * 1.05));
				mesh.leaf(add(near, [(chance() - 0.5) * 1.3, (chance() - 0.5) * 1.1, (chance() - 0.5) * 1.3]), 0.07 + chance() * 0.05, foliage[Math.floor(chance() * foliage.length)]!, chance);
			}
		}
	}
}

const paving: Material = { color: ([x, , z]) => { const [u, v] = [x / 0.45, (z + (Math.floor(x / 0.45) % 2) * 0.2) / 0.45]; const seam = Math.abs(u - Math.round(u)) < 0.03 || Math.abs(v - Math.round(v)) < 0.03; const t = 0.3 + 0.25 * (cloud(x * 2, 1, z * 2) - 0.4) + 0.1 * noise(Math.floor(u) * 3, 1, Math.floor(v) * 3); return seam ? [0.14, 0.13, 0.12] : [t, t * 0.95, t * 0.88]; } };

/** A lane under plane trees on a summer morning. */
export function lane(): Scene {
	const mesh = new Mesh();
	const chance = random(14);
	mesh.quad([-5, 0, -70], [0, 0, 80], [10, 0, 0], paving);
	const wall: Material = { color: ([x, y, z]) => { const brick = Math.abs((y / 0.09) % 1) < 0.14 || Math.abs(((z + (Math.floor(y / 0.09) % 2) * 0.12) / 0.24 + 900) % 1) < 0.06; const t = 0.8 + 0.4 * cloud(x, y * 3, z * 3); return brick ? [0.3, 0.27, 0.24] : [0.33 * t, 0.13 * t, 0.09 * t]; } };
	mesh.box([4.6, 0, -30], [0.4, 6.5, 80], wall);
	mesh.box([-4.8, 0, -30], [0.4, 2.4, 80], plaster([0.62, 0.58, 0.5], 0.25, 1.5));
	for (let z = 0; z > -60; z -= 5.2) {
		mesh.box([4.38, 1.1, z - 2], [0.1, 1.7, 1.2], { color: [0.05, 0.06, 0.07], shine: 0.12, rough: 0.02 });
		mesh.box([4.34, 1.0, z - 2], [0.2, 0.08, 1.4], plaster([0.6, 0.57, 0.5]));
		mesh.box([4.38, 4, z - 2], [0.1, 1.7, 1.2], { color: [0.05, 0.06, 0.07], shine: 0.12, rough: 0.02 });
	}
	const greens: Vec[] = [[0.12, 0.26, 0.04], [0.18, 0.34, 0.06], [0.08, 0.19, 0.035], [0.28, 0.36, 0.08]];
	for (let i = 0; i < 8; i++) for (const side of [-1, 1]) plane(mesh, [side * 3.3, 0, 0.4 - i * 6.2 - chance()], chance, greens, i < 4 ? 170 : 90);
	for (let i = 0; i < 160; i++) mesh.leaf([(chance() - 0.5) * 8, 0.02, 4 - chance() * 30], 0.07, { color: [0.35, 0.27, 0.07] }, chance, 0.92);
	const slats = wood([0.36, 0.22, 0.12], [0.24, 0.14, 0.07]);
	for (const z of [-3.4, -12]) for (let k = 0; k < 4; k++) mesh.box([-3.9 + k * 0.12, 0.42, z], [0.1, 0.03, 1.6], slats);
	for (const z of [-2.7, -4.1]) mesh.box([-3.72, 0, z], [0.4, 0.42, 0.06], plaster([0.1, 0.1, 0.1]));
	figure(mesh, [0.5, 0, -9.5], 1.62, [0.5, 0.5, 0.46], chance);
	figure(mesh, [1.1, 0, -9.9], 1.7, [0.12, 0.17, 0.3], chance);
	return { mesh, sun: { direction: unit([-0.5, 0.85, -0.25]), light: [15, 12.6, 9], size: 0.012 }, sky: sky([1.5, 1.6, 1.6], [0.6, 0.9, 1.5], [1.7, 1.7, 1.7], 0.45), camera: { eye: [-0.5, 1.55, 4.6], look: [0.25, 2, -10], angle: 48, lens: 0.008, focus: 11 } };
}

/** Plane leaves on the ground in November. */
export function fallenLeaves(): Scene {
	const mesh = new Mesh();
	const chance = random(77);
	mesh.quad([-60, 0, -24], [0, 0, 30], [120, 0, 0], paving);
	const tones: Vec[] = [[0.5, 0.3, 0.04], [0.42, 0.2, 0.04], [0.3, 0.13, 0.04], [0.55, 0.4, 0.08], [0.36, 0.3, 0.07], [0.22, 0.11, 0.05]];
	const leaves = tones.map((tone): Material => ({ through: 0.25, shine: 0.03, rough: 0.5, color: ([x, y, z]) => scale(tone, 0.6 + 0.8 * cloud(x * 16, y * 16, z * 16, 3)) }));
	for (let i = 0; i < 9000; i++) {
		const [x, z] = [(chance() - 0.5) * 12, 1.9 - chance() ** 0.7 * 16];
		if (cloud(x * 0.7, 2, z * 0.7) < 0.3 && chance() > 0.4) continue;
		const [a, size] = [chance() * 6.28, 0.06 + chance() * 0.045];
		const [curl, tilt] = [chance() * 0.6, (chance() - 0.5) * 0.6];
		const at = (u: number, v: number): Vec => {
			const around = u * 6.28;
			const r = v * size * (0.62 + 0.38 * Math.abs(Math.cos(around * 2.5)) ** 1.4 * (1 + 0.25 * Math.cos(around)));
			const [lx, lz] = [r * Math.cos(around + a), r * Math.sin(around + a)];
			return [x + lx, 0.012 + chance() * 0 + (i % 9) * 0.003 + Math.max(-0.008, curl * v * v * size * 0.6 + tilt * lx), z + lz];
		};
		mesh.surface(20, 2, at, leaves[Math.floor(chance() * leaves.length)]!);
	}
	const bark = plaster([0.24, 0.21, 0.16], 0.6, 4);
	for (const [x, z] of [[-2.2, -5], [1.9, -8], [-3.4, -12], [3.6, -14]] as const) mesh.rod([x, 0, z], [x + 0.1, 5, z], 0.34, 0.26, bark, 24);
	for (let k = 0; k < 4; k++) mesh.box([1.2, 0.42, -3.2 - k * 0.12], [1.7, 0.03, 0.1], wood([0.36, 0.22, 0.12], [0.24, 0.14, 0.07]));
	for (const x of [0.55, 1.85]) mesh.box([x, 0, -3.38], [0.06, 0.42, 0.42], plaster([0.08, 0.08, 0.08]));
	mesh.quad([-60, 0, -24], [120, 0, 0], [0, 9, 0], plaster([0.36, 0.3, 0.2], 0.7, 0.7));
	return { mesh, sun: { direction: unit([0.62, 0.4, -0.62]), light: [17, 12, 6.6], size: 0.02 }, sky: sky([1.2, 1.15, 1], [0.5, 0.7, 1.1], [1.4, 1.3, 1.2]), camera: { eye: [-0.15, 0.42, 2.5], look: [0.12, 0.16, 0.2], angle: 40, lens: 0.022, focus: 1.75 } };
}

/** Flower pots on a balcony above the street. */
export function balcony(): Scene {
	const mesh = new Mesh();
	const chance = random(19);
	mesh.box([0, -0.06, 0], [6, 0.06, 0.5], plaster([0.5, 0.48, 0.44], 0.25, 4));
	const iron: Material = { color: [0.06, 0.07, 0.07], shine: 0.05, rough: 0.3 };
	for (let x = -3; x < 3; x += 0.14) mesh.rod([x, 0, -0.26], [x, 0.5, -0.26], 0.008, 0.008, iron, 8);
	mesh.rod([-3, 0.5, -0.26], [3, 0.5, -0.26], 0.02, 0.02, iron);
	const petals: Vec[] = [[0.62, 0.05, 0.08], [0.7, 0.25, 0.35], [0.75, 0.45, 0.04], [0.6, 0.55, 0.62]];
	for (const [i, x] of [-0.62, -0.22, 0.16, 0.52, 0.92].entries()) {
		const size = 0.11 + chance() * 0.03;
		const clay: Material = { ...plaster(i % 2 ? [0.42, 0.18, 0.09] : [0.3, 0.34, 0.36], 0.3, 18) };
		mesh.lathe([x, 0, 0], [[size * 0.68, 0], [size, size * 1.5], [size * 1.1, size * 1.5], [size * 1.1, size * 1.8], [size * 0.95, size * 1.8], [size * 0.9, size * 1.55], [0, size * 1.6]], clay, 48);
		for (let s = 0; s < 26; s++) {
			const a = chance() * 6.28;
			const root: Vec = [x + Math.cos(a) * size * 0.5, size * 1.6, Math.sin(a) * size * 0.5];
			const tip = add(root, [Math.cos(a) * 0.1 * chance(), 0.1 + chance() * 0.17, Math.sin(a) * 0.1 * chance()]);
			mesh.rod(root, tip, 0.003, 0.002, { color: [0.14, 0.24, 0.06] }, 5);
			for (let k = 0; k < 12; k++) mesh.leaf(add(root, scale(add(tip, scale(root, -1)), 0.2 + chance() * 0.8)), 0.022 + chance() * 0.014, { color: [0.08 + chance() * 0.1, 0.24 + chance() * 0.12, 0.05], through: 0.4 }, chance);
			if (s % 3) continue;
			const petal: Material = { color: petals[i % 4]!, through: 0.35 };
			for (let k = 0; k < 16; k++) mesh.leaf(add(tip, [(chance() - 0.5) * 0.03, 0.005 + chance() * 0.02, (chance() - 0.5) * 0.03]), 0.018, petal, chance, 0.3);
		}
	}
	mesh.lathe([-1, 0, 0.05], [[0.09, 0], [0.1, 0.2], [0.03, 0.22], [0.03, 0.21]], { color: [0.1, 0.3, 0.34], shine: 0.05, rough: 0.2 }, 40);
	mesh.rod([-0.92, 0.05, 0.05], [-0.74, 0.24, 0.1], 0.014, 0.01, { color: [0.1, 0.3, 0.34], shine: 0.05, rough: 0.2 });
	for (let i = 0; i < 26; i++) building(mesh, [-60 + i * 5 + chance() * 3, -26, -44 - chance() * 34], [6 + chance() * 5, 18 + chance() * 26, 8], chance, 0.02);
	for (let i = 0; i < 2600; i++) mesh.leaf([-14 + chance() * 28, -4.5 + chance() * 3.6, -12 - chance() * 6], 0.22, { color: [0.12, 0.24, 0.05], through: 0.4 }, chance);
	return { mesh, sun: { direction: unit([-0.6, 0.62, 0.35]), light: [9, 7.8, 6], size: 0.03 }, sky: sky([1.3, 1.35, 1.3], [0.5, 0.8, 1.35], [1.5, 1.5, 1.5]), camera: { eye: [0.18, 0.52, 1.5], look: [0.08, 0.23, 0], angle: 36, lens: 0.03, focus: 1.45 } };
}
