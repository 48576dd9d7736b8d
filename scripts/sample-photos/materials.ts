import { blend, type Material, type Mesh, type Vec } from './mesh.ts';
import { cloud, noise } from './random.ts';
import type { Lamp } from './trace.ts';

/** Boards of wood along the x axis. */
export function wood(light: Vec, dark: Vec, width = 0.12, grain = 1): Material {
	return {
		shine: 0.04,
		rough: 0.35,
		color: ([x, y, z]) => {
			const board = Math.floor(z / width);
			const seam = Math.abs(z / width - board - 0.5) > 0.488 ? 0.35 : 1;
			const lines = cloud(x * 1.5 * grain + board * 7, y * 20, z * 34 * grain, 4);
			const tone = blend(light, dark, Math.min(1, Math.max(0, lines * 1.5 - 0.35 + noise(board, 1, 4) * 0.3)));
			return [tone[0] * seam, tone[1] * seam, tone[2] * seam];
		},
	};
}

/** Paint or plaster with faint unevenness. */
export function plaster(color: Vec, unevenness = 0.12, size = 3): Material {
	return {
		color: ([x, y, z]) => {
			const tone = 1 - unevenness + unevenness * 2 * (cloud(x * size, y * size, z * size) - 0.25);
			return [color[0] * tone, color[1] * tone, color[2] * tone];
		},
	};
}

/** A window that gives light: put into the mesh and returned for the tracer. */
export function windowLight(mesh: Mesh, corner: Vec, u: Vec, v: Vec, light: Vec): Lamp {
	mesh.quad(corner, u, v, { color: [0, 0, 0], glow: light });
	return { corner, u, v, light };
}
