import { plaster, windowLight, wood } from './materials.ts';
import { add, type Material, Mesh, type Vec } from './mesh.ts';
import { noise, random } from './random.ts';
import type { Scene } from './trace.ts';

export const dark: Material = { color: [0.05, 0.05, 0.055], shine: 0.04, rough: 0.3 };

function chair(mesh: Mesh, at: Vec, seat: Material, away: number): void {
	mesh.box(add(at, [0, 0.44, 0]), [0.42, 0.04, 0.42], seat);
	mesh.box(add(at, [0, 0.62, away * 0.2]), [0.4, 0.28, 0.025], seat);
	for (const x of [-0.18, 0.18]) {
		for (const z of [-0.18, 0.18])
			mesh.rod(add(at, [x, 0, z]), add(at, [x, z * away > 0 ? 0.88 : 0.44, z]), 0.013, 0.013, dark, 8);
	}
}

function table(mesh: Mesh, at: Vec, size: Vec, top: Material): void {
	mesh.box(add(at, [0, size[1] - 0.035, 0]), [size[0], 0.035, size[2]], top);
	for (const x of [-1, 1])
		for (const z of [-1, 1])
			mesh.rod(
				add(at, [x * (size[0] / 2 - 0.07), 0, z * (size[2] / 2 - 0.07)]),
				add(at, [x * (size[0] / 2 - 0.07), size[1] - 0.03, z * (size[2] / 2 - 0.07)]),
				0.02,
				0.02,
				dark,
				10,
			);
}

/** Four walls with windows on the left, and the sun coming through them. */
function shell(
	mesh: Mesh,
	wide: number,
	high: number,
	deep: number,
	floor: Material,
	wall: Material,
	windows: number,
): void {
	mesh.quad([-wide / 2, 0, -deep], [0, 0, deep + 2], [wide, 0, 0], floor);
	mesh.quad([-wide / 2, high, -deep], [wide, 0, 0], [0, 0, deep + 2], plaster([0.78, 0.77, 0.74]));
	mesh.quad([-wide / 2, 0, -deep], [wide, 0, 0], [0, high, 0], wall);
	mesh.quad([wide / 2, 0, 2], [0, 0, -deep - 2], [0, high, 0], wall);
	mesh.quad([wide / 2, 0, 2], [-wide, 0, 0], [0, high, 0], wall);
	const step = (deep + 2) / windows;
	const [sill, head] = [0.9, high - 0.45];
	mesh.box([-wide / 2, 0, (2 - deep) / 2], [0.22, sill, deep + 2], wall);
	mesh.box([-wide / 2, head, (2 - deep) / 2], [0.22, high - head, deep + 2], wall);
	const frame = plaster([0.5, 0.5, 0.48]);
	for (let i = 0; i <= windows; i++) {
		const z = -deep + i * step;
		mesh.box([-wide / 2, 0, z], [0.24, high, 0.5], wall);
		mesh.box([-wide / 2, sill, z + step / 2], [0.05, head - sill, 0.05], frame);
		mesh.box([-wide / 2, sill + (head - sill) * 0.68, z + step / 2], [0.05, 0.05, step], frame);
		mesh.box([-wide / 2 + 0.12, sill - 0.03, z + step / 2], [0.3, 0.03, step], frame);
	}
}

/** The activity room of a neighbourhood before anybody comes. */
export function activityRoom(): Scene {
	const mesh = new Mesh();
	const chance = random(4);
	const wall: Material = { color: ([, y]) => (y < 1.05 ? [0.34, 0.48, 0.42] : [0.76, 0.74, 0.68]) };
	shell(mesh, 7, 3, 9, wood([0.44, 0.29, 0.16], [0.28, 0.17, 0.085], 0.14), wall, 4);
	const top = wood([0.62, 0.45, 0.27], [0.48, 0.32, 0.17], 0.4);
	for (let row = 0; row < 4; row++) {
		for (const x of [-1.35, 1.35]) {
			const z = -7 + row * 1.9;
			table(mesh, [x, 0, z], [1.9, 0.75, 0.75], top);
			for (const side of [-0.5, 0.45])
				chair(mesh, [x + side + chance() * 0.1, 0, z + 0.62 + chance() * 0.12], plaster([0.12, 0.22, 0.36]), 1);
			for (let k = 0; k < 3; k++) {
				const [a, b] = [x - 0.7 + chance() * 1.4, z - 0.2 + chance() * 0.4];
				if (chance() > 0.5)
					mesh.lathe(
						[a, 0.75, b],
						[
							[0, 0.004],
							[0.035, 0],
							[0.042, 0.1],
							[0.038, 0.1],
							[0.03, 0.02],
							[0, 0.02],
						],
						{ color: [0.8, 0.8, 0.78], shine: 0.05, rough: 0.1 },
						24,
					);
				else
					mesh.box(
						[a, 0.75, b],
						[0.26, 0.012 + chance() * 0.02, 0.19],
						plaster([0.3 + chance() * 0.5, 0.3 + chance() * 0.4, 0.25 + chance() * 0.3]),
						chance(),
					);
			}
		}
	}
	mesh.box([0, 1.0, -8.97], [3.4, 1.25, 0.04], {
		...plaster([0.035, 0.085, 0.065], 0.5, 1.4),
		rough: 0.5,
		shine: 0.03,
	});
	mesh.box([0, 0.96, -8.93], [3.5, 0.04, 0.1], wood([0.6, 0.45, 0.3], [0.5, 0.35, 0.2]));
	mesh.rod([2.6, 2.05, -8.98], [2.6, 2.05, -8.93], 0.19, 0.19, { color: [0.75, 0.74, 0.7] }, 40);
	mesh.box([3.25, 0, -6], [0.4, 2, 2.6], wood([0.5, 0.34, 0.2], [0.4, 0.26, 0.14], 0.5));
	for (let i = 0; i < 60; i++)
		mesh.box(
			[3.03, 0.3 + Math.floor(i / 20) * 0.55, -7.2 + (i % 20) * 0.12],
			[0.05, 0.25 + chance() * 0.1, 0.06 + chance() * 0.04],
			plaster([0.1 + chance() * 0.5, 0.1 + chance() * 0.35, 0.08 + chance() * 0.3]),
		);
	for (const z of [-6.5, -4, -1.5]) {
		mesh.lathe(
			[-3.15, 0.9, z],
			[
				[0.07, 0],
				[0.1, 0.16],
				[0.09, 0.16],
				[0, 0.14],
			],
			plaster([0.45, 0.2, 0.12]),
			24,
		);
		for (let k = 0; k < 60; k++)
			mesh.leaf(
				[-3.15 + (chance() - 0.5) * 0.3, 1.05 + chance() * 0.32, z + (chance() - 0.5) * 0.3],
				0.07,
				{ color: [0.08, 0.22, 0.05], through: 0.3 },
				chance,
			);
	}
	return {
		mesh,
		sun: { direction: [-0.74, 0.5, 0.2], light: [17, 14.4, 10.6], size: 0.012 },
		lamps: [{ corner: [-3.7, 0.9, -9], u: [0, 1.7, 0], v: [0, 0, 11], light: [1.7, 2, 2.3] }],
		sky: (d) => (d[1] > 0 ? [3, 3.4, 3.8] : [1.4, 1.5, 1.2]),
		camera: { eye: [1.9, 1.6, 1.5], look: [-0.6, 0.95, -6], angle: 48, lens: 0.006, focus: 5 },
	};
}

/** The ward's corridor at night. */
export function corridor(): Scene {
	const mesh = new Mesh();
	const floor: Material = {
		shine: 0.1,
		rough: 0.12,
		color: ([x, , z]) => {
			const t = 0.34 + 0.05 * noise(x * 40, 1, z * 40);
			return Math.abs(x) > 1.05 ? [0.1, 0.2, 0.2] : [t, t * 1.02, t];
		},
	};
	mesh.quad([-1.25, 0, -24], [0, 0, 27], [2.5, 0, 0], floor);
	mesh.quad([-1.25, 2.6, -24], [2.5, 0, 0], [0, 0, 27], plaster([0.7, 0.72, 0.72]));
	const wall: Material = {
		shine: 0.04,
		rough: 0.3,
		color: ([, y]) => (y < 1.1 ? [0.42, 0.6, 0.56] : y < 1.14 ? [0.24, 0.4, 0.38] : [0.74, 0.75, 0.72]),
	};
	mesh.quad([-1.25, 0, 3], [0, 0, -27], [0, 2.6, 0], wall);
	mesh.quad([1.25, 0, -24], [0, 0, 27], [0, 2.6, 0], wall);
	mesh.quad([-1.25, 0, -24], [2.5, 0, 0], [0, 2.6, 0], plaster([0.5, 0.55, 0.55]));
	const door = wood([0.5, 0.36, 0.22], [0.42, 0.29, 0.16], 1);
	const lamps = [];
	for (let i = 0; i < 6; i++) {
		const z = 0.6 - i * 4;
		for (const side of [-1, 1]) {
			mesh.box([side * 1.24, 0, z - side], [0.06, 2.1, 1.05], door);
			mesh.box([side * 1.2, 1.25, z - side], [0.02, 0.55, 0.18], {
				color: [0.1, 0.12, 0.12],
				shine: 0.1,
				rough: 0.02,
				...(i % 3 === 1 && side > 0 ? { glow: [1.8, 1.3, 0.7] as Vec } : {}),
			});
			mesh.rod(
				[side * 1.17, 0.86, z + 1.6],
				[side * 1.17, 0.86, z - 0.3 - 1.2],
				0.025,
				0.025,
				wood([0.5, 0.36, 0.22], [0.42, 0.29, 0.16]),
			);
		}
		const on = i % 2 === 0;
		lamps.push(
			windowLight(mesh, [-0.3, 2.59, z - 0.6], [0.6, 0, 0], [0, 0, 1.2], on ? [8.5, 9.4, 9.6] : [0.7, 0.8, 0.85]),
		);
	}
	mesh.box([-0.85, 0, -6.6], [0.6, 0.95, 1.6], plaster([0.7, 0.7, 0.66]));
	mesh.box([-0.85, 0.95, -6.6], [0.7, 0.04, 1.7], wood([0.5, 0.36, 0.22], [0.42, 0.29, 0.16]));
	mesh.lathe(
		[-0.8, 0.99, -6.3],
		[
			[0.07, 0],
			[0.08, 0.02],
			[0.012, 0.03],
			[0.012, 0.3],
			[0.1, 0.28],
			[0.06, 0.38],
			[0, 0.38],
		],
		{ color: [0.1, 0.3, 0.25], shine: 0.05, rough: 0.2 },
	);
	lamps.push(windowLight(mesh, [-0.9, 1.25, -6.4], [0.14, 0, 0], [0, 0, 0.14], [46, 30, 14]));
	for (const z of [-2.1, -2.65, -3.2]) {
		mesh.box([0.95, 0.42, z], [0.42, 0.04, 0.46], { color: [0.1, 0.25, 0.4], shine: 0.04, rough: 0.2 });
		mesh.box([1.13, 0.5, z], [0.04, 0.42, 0.46], { color: [0.1, 0.25, 0.4], shine: 0.04, rough: 0.2 });
		for (const x of [0.78, 1.12])
			mesh.rod([x, 0, z], [x, 0.42, z], 0.014, 0.014, { color: [0.5, 0.5, 0.5], metal: true, rough: 0.2 }, 8);
	}
	mesh.box([0.35, 2.2, -14], [0.5, 0.2, 0.06], { color: [0, 0, 0], glow: [0.1, 1.6, 0.6] });
	return {
		mesh,
		lamps,
		sky: () => [0.02, 0.02, 0.03],
		camera: { eye: [0.32, 1.45, 2.4], look: [-0.12, 1.12, -6], angle: 52, lens: 0.008, focus: 6 },
	};
}
