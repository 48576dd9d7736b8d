import { plaster, windowLight } from './materials.ts';
import { type Material, Mesh, scale, type Vec } from './mesh.ts';
import { cloud, noise } from './random.ts';
import { dark } from './rooms.ts';
import type { Scene } from './trace.ts';

/** The doors of an elevator with the mechanic's box and barrier before them. */
export function elevator(): Scene {
	const mesh = new Mesh();
	const stone: Material = {
		shine: 0.06,
		rough: 0.12,
		color: ([x, y, z]) => {
			const seam = Math.abs(((x + 20) / 0.6) % 1) < 0.012 || Math.abs(((z + 20) / 0.6) % 1) < 0.012;
			const t = 0.3 + 0.22 * cloud(x * 4, y * 4, z * 4, 5);
			return seam ? [0.12, 0.11, 0.1] : [t, t * 0.94, t * 0.84];
		},
	};
	mesh.quad([-3, 0, -3], [0, 0, 7], [6, 0, 0], stone);
	const wall: Material = {
		shine: 0.05,
		rough: 0.2,
		color: ([x, y, z]) => {
			const seam = Math.abs(((y + 20) / 0.8) % 1) < 0.008;
			const t = 0.52 + 0.16 * cloud(x * 3, y * 3, z * 3, 5);
			return seam ? [0.2, 0.18, 0.15] : [t, t * 0.9, t * 0.76];
		},
	};
	for (const [x, w] of [
		[-2.1, 3],
		[2.1, 3],
	] as const)
		mesh.box([x, 0, -0.15], [w, 3, 0.3], wall);
	mesh.box([0, 2.2, -0.15], [1.2, 0.8, 0.3], wall);
	const steel: Material = {
		color: ([x, y]) => {
			const t = 0.46 + 0.16 * noise(x * 220, y * 1.5, 2);
			return [t, t, t * 1.03];
		},
		metal: true,
		rough: 0.32,
	};
	mesh.box([-0.56, 0, 0.02], [0.09, 2.2, 0.1], steel);
	mesh.box([0.56, 0, 0.02], [0.09, 2.2, 0.1], steel);
	mesh.box([0, 2.15, 0.02], [1.2, 0.09, 0.1], steel);
	mesh.box([-0.46, 0, -0.2], [0.36, 2.15, 0.05], steel);
	mesh.box([0.43, 0, -0.2], [0.3, 2.15, 0.05], steel);
	mesh.quad([-0.8, 0, -1.7], [1.6, 0, 0], [0, 2.3, 0], plaster([0.4, 0.32, 0.22]));
	mesh.quad([-0.8, 0, -0.3], [0, 0, -1.4], [0, 2.3, 0], steel);
	mesh.quad([0.8, 0, -1.7], [0, 0, 1.4], [0, 2.3, 0], steel);
	mesh.quad([-0.8, 2.3, -1.7], [1.6, 0, 0], [0, 0, 1.4], steel);
	const lamps = [
		windowLight(mesh, [-0.4, 2.28, -1.3], [0.8, 0, 0], [0, 0, 0.6], [13, 11, 7.6]),
		windowLight(mesh, [-1.6, 2.95, 0.9], [0.5, 0, 0], [0, 0, 0.5], [15, 13.6, 11]),
		windowLight(mesh, [1.2, 2.95, 2], [0.5, 0, 0], [0, 0, 0.5], [15, 13.6, 11]),
	];
	mesh.box([0.88, 1.05, 0.01], [0.13, 0.32, 0.03], steel);
	for (const y of [1.16, 1.26])
		mesh.rod(
			[0.88, y, 0.02],
			[0.88, y, 0.034],
			0.022,
			0.022,
			{ color: [1, 1, 1], glow: y > 1.2 ? [2.4, 0.7, 0.2] : [0.7, 0.7, 0.7] },
			20,
		);
	const yellow: Material = {
		color: ([x, y]) => (Math.floor((x + y) * 8 + 100) % 2 ? [0.66, 0.44, 0.02] : [0.04, 0.04, 0.04]),
		shine: 0.04,
		rough: 0.3,
	};
	for (const x of [-0.72, 0.18])
		for (const z of [0.62, 0.9]) mesh.rod([x, 0, z], [x, 0.95, 0.76], 0.018, 0.018, yellow, 10);
	for (const y of [0.5, 0.86]) mesh.box([-0.27, y, 0.76], [0.92, 0.09, 0.02], yellow);
	const red: Material = { color: [0.5, 0.05, 0.03], shine: 0.05, rough: 0.22 };
	mesh.box([0.62, 0, 0.82], [0.5, 0.2, 0.24], red, 0.35);
	mesh.box([0.62, 0.2, 0.82], [0.52, 0.05, 0.26], scaleColor(red, 0.8), 0.35);
	mesh.rod([0.48, 0.32, 0.78], [0.76, 0.32, 0.88], 0.012, 0.012, dark);
	for (const x of [
		[0.48, 0.78],
		[0.76, 0.88],
	])
		mesh.rod([x[0]!, 0.24, x[1]!], [x[0]!, 0.32, x[1]!], 0.01, 0.01, dark);
	mesh.rod([0.2, 0.025, 1.15], [0.42, 0.025, 1.28], 0.02, 0.028, dark, 20);
	return {
		mesh,
		lamps,
		sky: () => [0.2, 0.2, 0.21],
		camera: { eye: [0.55, 1.35, 3.3], look: [0.02, 0.98, 0], angle: 46, lens: 0.006, focus: 3.1 },
	};
}

function scaleColor(material: Material, by: number): Material {
	return { ...material, color: scale(material.color as Vec, by) };
}
