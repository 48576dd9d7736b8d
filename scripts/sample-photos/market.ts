import { plaster, windowLight, wood } from './materials.ts';
import { add, type Material, Mesh, type Vec } from './mesh.ts';
import { apple, aubergine, cucumber, heap, orange, pear, pepper, potato, skin, tomato } from './produce.ts';
import { type Random, random } from './random.ts';
import type { Scene } from './trace.ts';

function crate(mesh: Mesh, base: Vec, size: Vec, material: Material): void {
	const [w, h, d] = size;
	mesh.box(base, [w, 0.01, d], material);
	for (const side of [-1, 1]) {
		mesh.box(add(base, [(side * w) / 2, 0, 0]), [0.018, h, d], material);
		for (const strip of [0, 0.5]) mesh.box(add(base, [0, strip * h, (side * d) / 2]), [w, h * 0.38, 0.014], material);
	}
}

function card(mesh: Mesh, at: Vec, chance: Random): void {
	mesh.rod(at, add(at, [0, 0.16, 0]), 0.004, 0.004, { color: [0.4, 0.3, 0.2] });
	const stroke = ([x, y]: Vec): boolean => {
		const [u, v] = [x - at[0], y - at[1] - 0.18];
		const bar = Math.abs(u + 0.045) < 0.007 && Math.abs(v) < 0.028;
		const hoop = Math.abs(Math.hypot(u - 0.005, v * 0.8) - 0.019) < 0.006;
		const tail = Math.abs(v + 0.03) < 0.004 && u > 0.035 && u < 0.065;
		return bar || hoop || tail;
	};
	const ink: Material = { color: (point) => (stroke(point) ? [0.3, 0.03, 0.025] : [0.72, 0.68, 0.52]) };
	mesh.box(add(at, [0, 0.13, 0]), [0.16, 0.1, 0.004], ink, (chance() - 0.5) * 0.2);
}

/** A stall before the first customers: rows of crates under warm lamps. */
export function stall(): Scene {
	const mesh = new Mesh();
	const chance = random(21);
	mesh.quad([-8, -0.75, -9], [0, 0, 14], [16, 0, 0], { ...plaster([0.2, 0.2, 0.2], 0.4, 2), shine: 0.04, rough: 0.35 });
	mesh.quad([-8, -0.75, -7], [16, 0, 0], [0, 4, 0], plaster([0.34, 0.4, 0.36], 0.2));
	const kinds = [
		tomato,
		cucumber,
		orange,
		pepper,
		apple,
		aubergine,
		potato,
		pear,
		tomato,
		orange,
		pepper,
		apple,
		pear,
		potato,
		tomato,
	];
	const box = wood([0.5, 0.36, 0.2], [0.3, 0.19, 0.1], 0.05);
	for (let row = 0; row < 3; row++) {
		for (let i = 0; i < 5; i++) {
			const base: Vec = [(i - 2) * 0.6 + 0.02 * row, row * 0.15, -row * 0.5 + 0.15];
			crate(mesh, base, [0.54, 0.13, 0.44], box);
			heap(mesh, add(base, [0, 0.03, 0]), [0.5, 0.4], kinds[(row * 5 + i * (row + 1)) % kinds.length]!, chance);
			if ((i + row) % 2 === 0) card(mesh, add(base, [0.12, 0.1, -0.17]), chance);
		}
		mesh.box([0, -0.75, -row * 0.5 + 0.15], [3.1, 0.74 + row * 0.15, 0.47], plaster([0.1, 0.22, 0.2], 0.2));
	}
	for (let i = 0; i < 9; i++) {
		const at: Vec = [-3.6 + i * 0.9 + chance() * 0.3, -0.75, -2.9 - chance() * 3];
		mesh.box(at, [0.7, 0.9, 0.7], plaster([0.15 + chance() * 0.3, 0.15 + chance() * 0.25, 0.1 + chance() * 0.2]));
		const kind = kinds[i];
		for (let k = 0; k < 40; k++)
			mesh.ball(
				add(at, [(chance() - 0.5) * 0.6, 0.94 + chance() * 0.09, (chance() - 0.5) * 0.6]),
				0.06,
				skin(kind!, chance),
				undefined,
				6,
			);
	}
	mesh.quad([-4, 1.65, -1.9], [8, 0, 0], [0, -0.36, 0.16], {
		color: ([x]) => (Math.floor(x * 3.2 + 20) % 2 ? [0.5, 0.1, 0.07] : [0.7, 0.66, 0.58]),
		through: 0.2,
	});
	const lamps = [-1.5, -0.3, 0.9, 2.1].map((x) => {
		mesh.lathe(
			[x, 1.2, -0.4],
			[
				[0.02, 0.2],
				[0.05, 0.16],
				[0.16, 0.03],
			],
			{ color: [0.55, 0.06, 0.03], shine: 0.04, rough: 0.3 },
			32,
		);
		return windowLight(mesh, [x - 0.08, 1.24, -0.48], [0.16, 0, 0], [0, 0, 0.16], [95, 66, 36]);
	});
	lamps.push(windowLight(mesh, [-8, 1.9, 3.5], [16, 0, 0], [0, 1.2, 0], [1.8, 2.3, 3]));
	for (let i = 0; i < 8; i++)
		mesh.ball(
			[-3.5 + i, 1 + chance() * 0.4, -4 - chance() * 2],
			0.06,
			{ color: [1, 1, 1], glow: [11, 8, 4.5] },
			undefined,
			8,
		);
	return {
		mesh,
		lamps,
		sky: (d) => (d[2] > 0 ? [0.25, 0.33, 0.45] : [0.03, 0.03, 0.04]),
		camera: { eye: [0.7, 0.95, 1.55], look: [0.02, 0.2, -0.5], angle: 44, lens: 0.014, focus: 1.7 },
	};
}

/** Tomatoes and green peppers close by, in the light of a side door. */
export function tomatoes(): Scene {
	const mesh = new Mesh();
	const chance = random(5);
	const box = wood([0.5, 0.36, 0.2], [0.3, 0.19, 0.1], 0.05);
	for (const [x, z, kind, high] of [
		[-0.3, 0, tomato, 4],
		[0.3, -0.02, pepper, 3],
		[-0.32, -0.56, orange, 3],
		[0.3, -0.58, aubergine, 4],
		[0.95, -0.3, potato, 3],
		[-0.95, -0.4, cucumber, 4],
	] as const) {
		crate(mesh, [x, 0, z], [0.56, 0.13, 0.5], box);
		heap(mesh, [x, 0.03, z], [0.52, 0.46], kind, chance, high);
	}
	mesh.quad([-4, -0.01, -3], [0, 0, 6], [8, 0, 0], plaster([0.12, 0.2, 0.18]));
	mesh.quad([-4, -0.5, -2.4], [8, 0, 0], [0, 3, 0], plaster([0.25, 0.22, 0.18], 0.4, 1.5));
	const lamps = [windowLight(mesh, [-2, 0.4, -0.9], [0, 1.4, 0], [0, 0, 1.6], [9.5, 9.4, 9])];
	return {
		mesh,
		lamps,
		sky: () => [0.16, 0.14, 0.12],
		camera: { eye: [0.12, 0.72, 1.02], look: [-0.02, 0.13, -0.14], angle: 36, lens: 0.022, focus: 1.12 },
	};
}

/** The market's checking scale with somebody's vegetables on it. */
export function checkingScale(): Scene {
	const mesh = new Mesh();
	const chance = random(8);
	mesh.quad([-3, 0, -2], [0, 0, 4], [6, 0, 0], { ...plaster([0.5, 0.5, 0.48], 0.1, 5), shine: 0.05, rough: 0.2 });
	const tiles: Material = {
		shine: 0.05,
		rough: 0.15,
		color: ([x, y]) =>
			Math.abs(((x + 9) / 0.16) % 1) < 0.035 || Math.abs(((y + 9) / 0.16) % 1) < 0.035
				? [0.3, 0.3, 0.28]
				: [0.62, 0.68, 0.64],
	};
	mesh.quad([-3, -0.5, -0.9], [6, 0, 0], [0, 3, 0], tiles);
	const paint: Material = { ...plaster([0.08, 0.25, 0.2], 0.2, 20), shine: 0.05, rough: 0.25 };
	mesh.lathe(
		[0, 0, 0],
		[
			[0, 0.02],
			[0.2, 0],
			[0.21, 0.03],
			[0.15, 0.08],
			[0.13, 0.3],
			[0.06, 0.34],
			[0, 0.34],
		],
		paint,
		4,
	);
	mesh.rod([0, 0.24, -0.09], [0, 0.24, 0.135], 0.14, 0.14, paint, 48);
	const dial: Material = {
		shine: 0.05,
		rough: 0.05,
		color: ([x, y]) => {
			const [a, r] = [Math.atan2(x, y - 0.24), Math.hypot(x, y - 0.24)];
			const tick =
				Math.abs((((a / (2 * Math.PI)) * 40 + 400) % 1) - 0.5) > 0.43 &&
				r > ((Math.round((a / (2 * Math.PI)) * 40) + 40) % 5 === 0 ? 0.085 : 0.102) &&
				r < 0.115;
			const needle = Math.abs(x * 0.5 + (y - 0.24) * 0.86) < 0.004 && x * 0.86 - (y - 0.24) * 0.5 > -0.02 && r < 0.1;
			return needle ? [0.6, 0.05, 0.03] : tick ? [0.06, 0.06, 0.06] : [0.78, 0.76, 0.68];
		},
	};
	mesh.disc([0, 0.24, 0.137], [0, 0, 1], 0.125, dial, 64);
	const steel: Material = { color: [0.62, 0.63, 0.64], metal: true, rough: 0.3 };
	mesh.lathe(
		[0, 0.36, 0],
		[
			[0, 0.01],
			[0.2, 0.01],
			[0.27, 0.05],
			[0.275, 0.055],
			[0.2, 0.004],
			[0, 0.004],
		],
		steel,
		64,
	);
	heap(mesh, [0.02, 0.37, 0], [0.34, 0.3], tomato, chance, 2);
	for (let i = 0; i < 3; i++) heap(mesh, [-0.06, 0.4 + i * 0.03, 0.02], [0.3, 0.1], cucumber, chance, 1);
	heap(mesh, [0.72, 0, -0.3], [0.5, 0.5], potato, chance, 4);
	heap(mesh, [-0.75, 0, -0.35], [0.55, 0.5], orange, chance, 4);
	const lamps = [
		windowLight(mesh, [-1.7, 0.5, 0.2], [0, 1.2, 0], [0, 0, 1.4], [9, 9.2, 9.4]),
		windowLight(mesh, [0.3, 1.5, -0.5], [0.6, 0, 0], [0, 0, 0.3], [14, 10, 6]),
	];
	return {
		mesh,
		lamps,
		sky: () => [0.14, 0.14, 0.15],
		camera: { eye: [0.28, 0.55, 1.35], look: [0, 0.25, 0], angle: 34, lens: 0.016 },
	};
}
