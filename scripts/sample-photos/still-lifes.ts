import { plaster, windowLight, wood } from './materials.ts';
import { add, blend, type Material, Mesh, unit, type Vec } from './mesh.ts';
import { cloud, noise, random } from './random.ts';
import type { Scene } from './trace.ts';

const china: Material = { color: [0.82, 0.83, 0.82], shine: 0.05, rough: 0.08 };

function cup(mesh: Mesh, base: Vec, size: number, material: Material, tea: Vec): void {
	const profile: [number, number][] = [
		[0, 0.02],
		[0.32, 0.02],
		[0.34, 0],
		[0.4, 0.04],
		[0.62, 0.22],
		[0.7, 0.5],
		[0.72, 0.86],
		[0.7, 0.88],
		[0.67, 0.86],
		[0.65, 0.5],
		[0.57, 0.26],
		[0, 0.1],
	];
	mesh.lathe(
		base,
		profile.map(([r, y]) => [r * size, y * size]),
		material,
		64,
	);
	mesh.disc(add(base, [0, 0.66 * size, 0]), [0, 1, 0], 0.66 * size, { color: tea, shine: 0.06, rough: 0 }, 48);
}

function book(mesh: Mesh, base: Vec, size: Vec, cover: Vec, turn: number): void {
	const [w, h, d] = size;
	const leather: Material = { ...plaster(cover, 0.15, 14), shine: 0.03, rough: 0.4 };
	const pages: Material = {
		color: ([, y]) => (noise(1, y * 420, 3) > 0.42 ? [0.82, 0.77, 0.64] : [0.6, 0.54, 0.42]),
	};
	mesh.box(base, [w, 0.006, d], leather, turn);
	mesh.box(add(base, [0, h - 0.006, 0]), [w, 0.006, d], leather, turn);
	mesh.box(add(base, [0, 0.006, 0]), [w - 0.012, h - 0.012, d - 0.012], pages, turn);
	const [c, s] = [Math.cos(turn), Math.sin(turn)];
	mesh.box(add(base, [(-w / 2) * c, 0, (-w / 2) * s]), [0.007, h, d], leather, turn);
}

/** A cup of tea and a few books by a window in the afternoon. */
export function teaAndBooks(): Scene {
	const mesh = new Mesh();
	mesh.quad([-2, 0, -1.2], [0, 0, 3], [4, 0, 0], wood([0.42, 0.24, 0.12], [0.2, 0.1, 0.045], 0.16));
	mesh.quad([-2, -0.5, -1.2], [4, 0, 0], [0, 3, 0], plaster([0.62, 0.55, 0.44]));
	book(mesh, [0.34, 0, -0.22], [0.36, 0.07, 0.26], [0.36, 0.09, 0.07], 0.12);
	book(mesh, [0.33, 0.07, -0.21], [0.33, 0.05, 0.24], [0.1, 0.2, 0.22], -0.1);
	book(mesh, [0.35, 0.12, -0.22], [0.3, 0.035, 0.21], [0.55, 0.42, 0.2], 0.3);
	cup(mesh, [-0.06, 0.012, 0.04], 0.115, china, [0.36, 0.13, 0.03]);
	mesh.lathe(
		[-0.06, 0, 0.04],
		[
			[0, 0.004],
			[0.1, 0.004],
			[0.13, 0.014],
			[0.128, 0.017],
			[0.09, 0.01],
			[0, 0.01],
		],
		china,
		64,
	);
	cup(mesh, [-0.42, 0, -0.3], 0.1, { color: [0.16, 0.3, 0.34], shine: 0.06, rough: 0.1 }, [0.3, 0.12, 0.03]);
	const pot: Material = { color: [0.24, 0.1, 0.06], shine: 0.05, rough: 0.3 };
	mesh.ball([-0.3, 0.13, -0.62], 0.15, pot, ([x, y, z]) => [x, y * 0.82, z], 24);
	mesh.rod([-0.19, 0.12, -0.56], [-0.06, 0.22, -0.5], 0.03, 0.014, pot);
	mesh.ball([-0.3, 0.27, -0.62], 0.024, pot);
	for (let i = 0; i < 14; i++) {
		const [a, b] = [(i / 14) * Math.PI - 1.57, ((i + 1) / 14) * Math.PI - 1.57];
		const at = (t: number): Vec => [-0.43 - 0.08 * Math.cos(t), 0.14 + 0.08 * Math.sin(t), -0.66];
		mesh.rod(at(a), at(b), 0.012, 0.012, pot, 8);
	}
	const wire: Material = { color: [0.25, 0.22, 0.2], metal: true, rough: 0.2 };
	for (const side of [0, 0.075]) {
		for (let i = 0; i < 20; i++) {
			const at = (t: number): Vec => [
				0.12 + side + 0.03 * Math.cos(t),
				0.006 + 0.024 * (Math.sin(t) + 1) * 0.4,
				0.24 + 0.022 * Math.sin(t) - side * 0.3,
			];
			mesh.rod(at((i / 20) * 6.29), at(((i + 1) / 20) * 6.29), 0.0022, 0.0022, wire, 6);
		}
	}
	const lamps = [
		windowLight(mesh, [-1.9, 0.25, -0.9], [0, 0.95, 0], [0, 0, 0.8], [13, 11.4, 9.2]),
		windowLight(mesh, [-1.9, 0.25, 0.05], [0, 0.95, 0], [0, 0, 0.7], [13, 11.4, 9.2]),
	];
	return {
		mesh,
		lamps,
		sky: () => [0.2, 0.18, 0.16],
		camera: { eye: [0.22, 0.52, 1.05], look: [0.03, 0.07, -0.06], angle: 32, lens: 0.012, focus: 1.1 },
	};
}

const steel: Material = {
	color: ([x, y, z]) => {
		const t = 0.5 + 0.25 * cloud(x * 60, y * 60, z * 60);
		return [t, t, t * 1.02];
	},
	metal: true,
	rough: 0.3,
};

/** Tools of an elevator mechanic on a worn bench under a lamp. */
export function tools(): Scene {
	const mesh = new Mesh();
	const chance = random(3);
	mesh.quad([-2, 0, -1.5], [0, 0, 3], [4, 0, 0], wood([0.33, 0.24, 0.16], [0.12, 0.08, 0.05], 0.2));
	mesh.quad([-2, -0.2, -0.9], [4, 0, 0], [0, 2, 0], plaster([0.3, 0.36, 0.38], 0.25));
	const spanner = (x: number, z: number, turn: number, size: number) => {
		const [c, s] = [Math.cos(turn), Math.sin(turn)];
		const at = (a: number, b: number, y: number): Vec => [
			x + (a * c - b * s) * size,
			y * size,
			z + (a * s + b * c) * size,
		];
		mesh.box(at(0, 0, 0), [0.3 * size, 0.018 * size, 0.03 * size], steel, turn);
		for (const end of [-1, 1]) {
			for (let i = 1; i < 13; i++) {
				const angle = (a: number) => (end > 0 ? 0 : Math.PI) + 0.7 + (a / 13) * 4.9;
				const arm = (a: number) => at(end * 0.175 + 0.034 * Math.cos(angle(a)), 0.034 * Math.sin(angle(a)), 0.012);
				mesh.rod(arm(i - 1), arm(i), 0.014 * size, 0.014 * size, steel, 10);
			}
		}
	};
	spanner(-0.12, 0.2, 0.35, 1.15);
	spanner(-0.02, 0.08, 0.5, 0.9);
	const handle = (color: Vec): Material => ({ color, shine: 0.05, rough: 0.25 });
	mesh.rod([0.16, 0.022, 0.3], [0.32, 0.022, 0.16], 0.022, 0.018, handle([0.6, 0.09, 0.04]), 20);
	mesh.rod([0.32, 0.022, 0.16], [0.48, 0.02, 0.02], 0.006, 0.005, steel);
	mesh.rod([0.27, 0.02, 0.36], [0.41, 0.02, 0.25], 0.019, 0.016, handle([0.65, 0.45, 0.03]), 20);
	mesh.rod([0.41, 0.018, 0.25], [0.52, 0.016, 0.165], 0.005, 0.004, steel);
	const black: Material = { color: [0.025, 0.025, 0.028], shine: 0.05, rough: 0.3 };
	mesh.rod([-0.5, 0.04, 0.2], [-0.34, 0.04, 0.06], 0.03, 0.03, black, 24);
	mesh.rod([-0.34, 0.04, 0.06], [-0.28, 0.04, 0.008], 0.032, 0.046, black, 24);
	mesh.disc([-0.279, 0.04, 0.007], [0.75, 0, -0.66], 0.042, { color: [1, 1, 1], glow: [5, 4.6, 3.6] });
	const shell: Material = { color: [0.78, 0.5, 0.03], shine: 0.05, rough: 0.18 };
	const dome: [number, number][] = Array.from({ length: 13 }, (_, i) => [
		0.17 * Math.cos((i / 12) * 1.5),
		0.17 * Math.sin((i / 12) * 1.5) * 0.9 + 0.02,
	]);
	mesh.lathe([0.22, 0, -0.3], [[0.21, 0.012], [0.17, 0.022], ...dome], shell, 64);
	mesh.box([0.22, 0.165, -0.3], [0.26, 0.016, 0.03], shell, 0.4);
	for (let turn = 0; turn < 5; turn++) {
		for (let i = 0; i < 40; i++) {
			const r = 0.16 - (turn % 3) * 0.02;
			const at = (t: number): Vec => [
				-0.36 + r * Math.cos(t) + turn * 0.006,
				0.018 + turn * 0.02,
				-0.34 + r * 0.85 * Math.sin(t),
			];
			mesh.rod(at((i / 40) * 6.29), at(((i + 1) / 40) * 6.29), 0.013, 0.013, { color: [0.5, 0.14, 0.05] }, 8);
		}
	}
	for (let i = 0; i < 16; i++) {
		const [x, z] = [0.02 + chance() * 0.3, -0.02 + chance() * 0.12];
		mesh.lathe(
			[x, 0, z],
			[
				[0.006, 0.008],
				[0.012, 0.008],
				[0.012, 0],
				[0.006, 0],
				[0.006, 0.008],
			],
			steel,
			6,
		);
	}
	const lamps = [
		windowLight(mesh, [-0.5, 1.25, -0.1], [0.7, 0, 0], [0, 0, 0.35], [13, 10.4, 7]),
		windowLight(mesh, [1.5, 0.4, -0.6], [0, 0, 1], [0, 0.9, 0], [1.2, 1.6, 2.2]),
	];
	return {
		mesh,
		lamps,
		sky: () => [0.05, 0.06, 0.08],
		camera: { eye: [0.12, 0.62, 0.98], look: [0, 0.04, 0.02], angle: 38, lens: 0.008, focus: 1.0 },
	};
}

/** A bowl of soup with bean curd, seen by whoever is about to eat it. */
export function soup(): Scene {
	const mesh = new Mesh();
	const chance = random(11);
	mesh.quad([-2, 0, -2], [0, 0, 4], [4, 0, 0], wood([0.55, 0.37, 0.2], [0.34, 0.2, 0.09], 0.22));
	const glaze: Material = {
		shine: 0.06,
		rough: 0.06,
		color: ([, y]) => (y > 0.128 && y < 0.14 ? [0.1, 0.17, 0.36] : [0.78, 0.8, 0.8]),
	};
	const bowl: [number, number][] = [
		[0, 0.01],
		[0.09, 0.01],
		[0.095, 0],
		[0.1, 0.02],
		[0.17, 0.07],
		[0.215, 0.13],
		[0.225, 0.165],
		[0.22, 0.168],
		[0.208, 0.13],
		[0.16, 0.078],
		[0, 0.04],
	];
	mesh.lathe([0, 0, 0], bowl, glaze, 96);
	const broth: Material = {
		shine: 0.05,
		rough: 0.01,
		color: ([x, , z]) => blend([0.62, 0.45, 0.2], [0.78, 0.66, 0.4], cloud(x * 14, 2, z * 14)),
		bend: ([x, , z]) => [(noise(x * 30, 0, z * 30) - 0.5) * 0.1, 0, (noise(x * 30, 9, z * 30) - 0.5) * 0.1],
	};
	mesh.disc([0, 0.128, 0], [0, 1, 0], 0.208, broth, 96);
	const place = (): [number, number] => {
		const [a, r] = [chance() * 6.28, 0.175 * Math.sqrt(chance())];
		return [r * Math.cos(a), r * Math.sin(a)];
	};
	for (let i = 0; i < 15; i++) {
		const [x, z] = place();
		mesh.box(
			[x * 0.92, 0.108 + chance() * 0.012, z * 0.92],
			[0.045, 0.03, 0.04],
			{ color: [0.83, 0.79, 0.68], shine: 0.03, rough: 0.3 },
			chance() * 3,
		);
	}
	for (let i = 0; i < 90; i++) {
		const [x, z] = place();
		const y = 0.13 + chance() * 0.012;
		const green: Material = { color: [0.12 + chance() * 0.12, 0.36 + chance() * 0.15, 0.05], shine: 0.04, rough: 0.3 };
		mesh.lathe(
			[x, y, z],
			[
				[0.006, 0],
				[0.008, 0],
				[0.008, 0.005],
				[0.006, 0.005],
			],
			green,
			12,
		);
	}
	for (let i = 0; i < 16; i++) {
		const [x, z] = place();
		mesh.leaf([x, 0.135, z], 0.032, { color: [0.07, 0.2, 0.04], shine: 0.05, rough: 0.2 }, chance, 0.8);
	}
	const bamboo: Material = { color: [0.42, 0.2, 0.09], shine: 0.05, rough: 0.2 };
	for (const gap of [0, 0.028])
		mesh.rod([0.3 + gap, 0.012, 0.3], [0.36 + gap * 0.6, 0.03, -0.32], 0.0085, 0.005, bamboo);
	mesh.box([0.35, 0, -0.2], [0.09, 0.02, 0.025], china, 0.1);
	cup(mesh, [-0.36, 0, -0.28], 0.11, { color: [0.35, 0.42, 0.33], shine: 0.06, rough: 0.1 }, [0.42, 0.3, 0.08]);
	mesh.lathe(
		[-0.42, 0, 0.18],
		[
			[0, 0.006],
			[0.08, 0.006],
			[0.12, 0.022],
			[0.118, 0.026],
			[0.08, 0.012],
			[0, 0.012],
		],
		china,
		64,
	);
	for (let i = 0; i < 26; i++)
		mesh.ball(
			[-0.42 + (chance() - 0.5) * 0.11, 0.02 + chance() * 0.015, 0.18 + (chance() - 0.5) * 0.11],
			0.012,
			{ color: [0.52, 0.1, 0.04], shine: 0.05, rough: 0.2 },
			undefined,
			6,
		);
	const lamps = [windowLight(mesh, [-1.4, 0.5, -1.5], [0, 1.2, 0], [0, 0, 1.8], [7.5, 7.2, 6.6])];
	const soft = unit([0.4, 1, 0.3]);
	return {
		mesh,
		lamps,
		sky: (d) => (d[0] * soft[0] + d[1] * soft[1] > 0.4 ? [0.5, 0.47, 0.42] : [0.22, 0.2, 0.17]),
		camera: { eye: [0.16, 0.78, 0.66], look: [-0.005, 0.07, 0.0], angle: 42, lens: 0.01, focus: 0.95 },
	};
}
