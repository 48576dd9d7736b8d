import { plaster, wood } from './materials.ts';
import { add, type Material, Mesh, scale, unit, type Vec } from './mesh.ts';
import { cloud, noise, type Random, random } from './random.ts';
import { building, figure, sky } from './scenery.ts';
import type { Scene } from './trace.ts';

function plane(mesh: Mesh, at: Vec, chance: Random, colours: Vec[], leaves: number): void {
	const bark: Material = {
		color: ([x, y, z]) => {
			const t = cloud(x * 5, y * 3, z * 5, 3);
			return t > 0.55 ? [0.42, 0.39, 0.3] : t > 0.42 ? [0.28, 0.25, 0.18] : [0.16, 0.14, 0.1];
		},
	};
	const foliage: Material[] = colours.map((color) => ({ color, through: 0.42 }));
	const fork: Vec = add(at, [0, 2.7 + chance() * 0.4, 0]);
	mesh.rod(at, fork, 0.3, 0.21, bark, 20);
	for (let b = 0; b < 5; b++) {
		const a = (b / 5) * 6.28 + chance();
		const reach: Vec = [
			Math.cos(a) * (1.5 + chance() * 1.4),
			2.6 + chance() * 1.6,
			Math.sin(a) * (1.5 + chance() * 1.4),
		];
		const tip = add(fork, reach);
		mesh.rod(fork, tip, 0.14, 0.06, bark, 10);
		for (let t = 0; t < 5; t++) {
			const from = add(fork, scale(reach, 0.4 + chance() * 0.6));
			const to = add(from, [(chance() - 0.5) * 3.6, chance() * 2, (chance() - 0.5) * 3.6]);
			mesh.rod(from, to, 0.045, 0.012, bark, 6);
			for (let i = 0; i < leaves; i++) {
				const near = add(from, scale(add(to, scale(from, -1)), 0.15 + chance() * 1.05));
				mesh.leaf(
					add(near, [(chance() - 0.5) * 1.3, (chance() - 0.5) * 1.1, (chance() - 0.5) * 1.3]),
					0.07 + chance() * 0.05,
					foliage[Math.floor(chance() * foliage.length)]!,
					chance,
				);
			}
		}
	}
}

const paving: Material = {
	color: ([x, , z]) => {
		const [u, v] = [x / 0.45, (z + (Math.floor(x / 0.45) % 2) * 0.2) / 0.45];
		const seam = Math.abs(u - Math.round(u)) < 0.03 || Math.abs(v - Math.round(v)) < 0.03;
		const t = 0.3 + 0.25 * (cloud(x * 2, 1, z * 2) - 0.4) + 0.1 * noise(Math.floor(u) * 3, 1, Math.floor(v) * 3);
		return seam ? [0.14, 0.13, 0.12] : [t, t * 0.95, t * 0.88];
	},
};

/** A lane under plane trees on a summer morning. */
export function lane(): Scene {
	const mesh = new Mesh();
	const chance = random(14);
	mesh.quad([-5, 0, -70], [0, 0, 80], [10, 0, 0], paving);
	const wall: Material = {
		color: ([x, y, z]) => {
			const brick =
				Math.abs((y / 0.09) % 1) < 0.14 || Math.abs(((z + (Math.floor(y / 0.09) % 2) * 0.12) / 0.24 + 900) % 1) < 0.06;
			const t = 0.8 + 0.4 * cloud(x, y * 3, z * 3);
			return brick ? [0.3, 0.27, 0.24] : [0.33 * t, 0.13 * t, 0.09 * t];
		},
	};
	mesh.box([4.6, 0, -30], [0.4, 6.5, 80], wall);
	mesh.box([-4.8, 0, -30], [0.4, 2.4, 80], plaster([0.62, 0.58, 0.5], 0.25, 1.5));
	for (let z = 0; z > -60; z -= 5.2) {
		mesh.box([4.38, 1.1, z - 2], [0.1, 1.7, 1.2], { color: [0.05, 0.06, 0.07], shine: 0.12, rough: 0.02 });
		mesh.box([4.34, 1.0, z - 2], [0.2, 0.08, 1.4], plaster([0.6, 0.57, 0.5]));
		mesh.box([4.38, 4, z - 2], [0.1, 1.7, 1.2], { color: [0.05, 0.06, 0.07], shine: 0.12, rough: 0.02 });
	}
	const greens: Vec[] = [
		[0.12, 0.26, 0.04],
		[0.18, 0.34, 0.06],
		[0.08, 0.19, 0.035],
		[0.28, 0.36, 0.08],
	];
	for (let i = 0; i < 8; i++)
		for (const side of [-1, 1])
			plane(mesh, [side * 3.3, 0, 0.4 - i * 6.2 - chance()], chance, greens, i < 4 ? 170 : 90);
	for (let i = 0; i < 160; i++)
		mesh.leaf([(chance() - 0.5) * 8, 0.02, 4 - chance() * 30], 0.07, { color: [0.35, 0.27, 0.07] }, chance, 0.92);
	const slats = wood([0.36, 0.22, 0.12], [0.24, 0.14, 0.07]);
	for (const z of [-3.4, -12])
		for (let k = 0; k < 4; k++) mesh.box([-3.9 + k * 0.12, 0.42, z], [0.1, 0.03, 1.6], slats);
	for (const z of [-2.7, -4.1]) mesh.box([-3.72, 0, z], [0.4, 0.42, 0.06], plaster([0.1, 0.1, 0.1]));
	figure(mesh, [0.5, 0, -9.5], 1.62, [0.5, 0.5, 0.46], chance);
	figure(mesh, [1.1, 0, -9.9], 1.7, [0.12, 0.17, 0.3], chance);
	return {
		mesh,
		sun: { direction: unit([-0.5, 0.85, -0.25]), light: [15, 12.6, 9], size: 0.012 },
		sky: sky([1.5, 1.6, 1.6], [0.6, 0.9, 1.5], [1.7, 1.7, 1.7], 0.45),
		camera: { eye: [-0.5, 1.55, 4.6], look: [0.25, 2, -10], angle: 48, lens: 0.008, focus: 11 },
	};
}

/** Plane leaves on the ground in November. */
export function fallenLeaves(): Scene {
	const mesh = new Mesh();
	const chance = random(77);
	mesh.quad([-60, 0, -24], [0, 0, 30], [120, 0, 0], paving);
	const tones: Vec[] = [
		[0.5, 0.3, 0.04],
		[0.42, 0.2, 0.04],
		[0.3, 0.13, 0.04],
		[0.55, 0.4, 0.08],
		[0.36, 0.3, 0.07],
		[0.22, 0.11, 0.05],
	];
	const leaves = tones.map(
		(tone): Material => ({
			through: 0.25,
			shine: 0.03,
			rough: 0.5,
			color: ([x, y, z]) => scale(tone, 0.6 + 0.8 * cloud(x * 16, y * 16, z * 16, 3)),
		}),
	);
	for (let i = 0; i < 9000; i++) {
		const [x, z] = [(chance() - 0.5) * 12, 1.9 - chance() ** 0.7 * 16];
		if (cloud(x * 0.7, 2, z * 0.7) < 0.3 && chance() > 0.4) continue;
		const [a, size] = [chance() * 6.28, 0.06 + chance() * 0.045];
		const [curl, tilt] = [chance() * 0.6, (chance() - 0.5) * 0.6];
		const at = (u: number, v: number): Vec => {
			const around = u * 6.28;
			const r = v * size * (0.62 + 0.38 * Math.abs(Math.cos(around * 2.5)) ** 1.4 * (1 + 0.25 * Math.cos(around)));
			const [lx, lz] = [r * Math.cos(around + a), r * Math.sin(around + a)];
			return [
				x + lx,
				0.012 + chance() * 0 + (i % 9) * 0.003 + Math.max(-0.008, curl * v * v * size * 0.6 + tilt * lx),
				z + lz,
			];
		};
		mesh.surface(20, 2, at, leaves[Math.floor(chance() * leaves.length)]!);
	}
	const bark = plaster([0.24, 0.21, 0.16], 0.6, 4);
	for (const [x, z] of [
		[-2.2, -5],
		[1.9, -8],
		[-3.4, -12],
		[3.6, -14],
	] as const)
		mesh.rod([x, 0, z], [x + 0.1, 5, z], 0.34, 0.26, bark, 24);
	for (let k = 0; k < 4; k++)
		mesh.box([1.2, 0.42, -3.2 - k * 0.12], [1.7, 0.03, 0.1], wood([0.36, 0.22, 0.12], [0.24, 0.14, 0.07]));
	for (const x of [0.55, 1.85]) mesh.box([x, 0, -3.38], [0.06, 0.42, 0.42], plaster([0.08, 0.08, 0.08]));
	mesh.quad([-60, 0, -24], [120, 0, 0], [0, 9, 0], plaster([0.36, 0.3, 0.2], 0.7, 0.7));
	return {
		mesh,
		sun: { direction: unit([0.62, 0.4, -0.62]), light: [17, 12, 6.6], size: 0.02 },
		sky: sky([1.2, 1.15, 1], [0.5, 0.7, 1.1], [1.4, 1.3, 1.2]),
		camera: { eye: [-0.15, 0.42, 2.5], look: [0.12, 0.16, 0.2], angle: 40, lens: 0.022, focus: 1.75 },
	};
}

/** Flower pots on a balcony above the street. */
export function balcony(): Scene {
	const mesh = new Mesh();
	const chance = random(19);
	mesh.box([0, -0.06, 0], [6, 0.06, 0.5], plaster([0.5, 0.48, 0.44], 0.25, 4));
	const iron: Material = { color: [0.06, 0.07, 0.07], shine: 0.05, rough: 0.3 };
	for (let x = -3; x < 3; x += 0.14) mesh.rod([x, 0, -0.26], [x, 0.5, -0.26], 0.008, 0.008, iron, 8);
	mesh.rod([-3, 0.5, -0.26], [3, 0.5, -0.26], 0.02, 0.02, iron);
	const petals: Vec[] = [
		[0.62, 0.05, 0.08],
		[0.7, 0.25, 0.35],
		[0.75, 0.45, 0.04],
		[0.6, 0.55, 0.62],
	];
	for (const [i, x] of [-0.62, -0.22, 0.16, 0.52, 0.92].entries()) {
		const size = 0.11 + chance() * 0.03;
		const clay: Material = { ...plaster(i % 2 ? [0.42, 0.18, 0.09] : [0.3, 0.34, 0.36], 0.3, 18) };
		mesh.lathe(
			[x, 0, 0],
			[
				[size * 0.68, 0],
				[size, size * 1.5],
				[size * 1.1, size * 1.5],
				[size * 1.1, size * 1.8],
				[size * 0.95, size * 1.8],
				[size * 0.9, size * 1.55],
				[0, size * 1.6],
			],
			clay,
			48,
		);
		for (let s = 0; s < 26; s++) {
			const a = chance() * 6.28;
			const root: Vec = [x + Math.cos(a) * size * 0.5, size * 1.6, Math.sin(a) * size * 0.5];
			const tip = add(root, [Math.cos(a) * 0.1 * chance(), 0.1 + chance() * 0.17, Math.sin(a) * 0.1 * chance()]);
			mesh.rod(root, tip, 0.003, 0.002, { color: [0.14, 0.24, 0.06] }, 5);
			for (let k = 0; k < 12; k++)
				mesh.leaf(
					add(root, scale(add(tip, scale(root, -1)), 0.2 + chance() * 0.8)),
					0.022 + chance() * 0.014,
					{ color: [0.08 + chance() * 0.1, 0.24 + chance() * 0.12, 0.05], through: 0.4 },
					chance,
				);
			if (s % 3) continue;
			const petal: Material = { color: petals[i % 4]!, through: 0.35 };
			for (let k = 0; k < 16; k++)
				mesh.leaf(
					add(tip, [(chance() - 0.5) * 0.03, 0.005 + chance() * 0.02, (chance() - 0.5) * 0.03]),
					0.018,
					petal,
					chance,
					0.3,
				);
		}
	}
	mesh.lathe(
		[-1, 0, 0.05],
		[
			[0.09, 0],
			[0.1, 0.2],
			[0.03, 0.22],
			[0.03, 0.21],
		],
		{ color: [0.1, 0.3, 0.34], shine: 0.05, rough: 0.2 },
		40,
	);
	mesh.rod([-0.92, 0.05, 0.05], [-0.74, 0.24, 0.1], 0.014, 0.01, { color: [0.1, 0.3, 0.34], shine: 0.05, rough: 0.2 });
	for (let i = 0; i < 26; i++)
		building(
			mesh,
			[-60 + i * 5 + chance() * 3, -26, -44 - chance() * 34],
			[6 + chance() * 5, 18 + chance() * 26, 8],
			chance,
			0.02,
		);
	for (let i = 0; i < 2600; i++)
		mesh.leaf(
			[-14 + chance() * 28, -4.5 + chance() * 3.6, -12 - chance() * 6],
			0.22,
			{ color: [0.12, 0.24, 0.05], through: 0.4 },
			chance,
		);
	return {
		mesh,
		sun: { direction: unit([-0.6, 0.62, 0.35]), light: [9, 7.8, 6], size: 0.03 },
		sky: sky([1.3, 1.35, 1.3], [0.5, 0.8, 1.35], [1.5, 1.5, 1.5]),
		camera: { eye: [0.18, 0.52, 1.5], look: [0.08, 0.23, 0], angle: 36, lens: 0.03, focus: 1.45 },
	};
}
