import type { Random } from './random.ts';

export type Vec = [number, number, number];

/** What a surface does with light. `color` may depend on the place. */
export interface Material {
	color: Vec | ((point: Vec, normal: Vec) => Vec);
	/** Reflection seen head-on, 0 to 1; 0.04 is varnish. */
	shine?: number;
	/** 0 is a mirror, 1 is chalk. */
	rough?: number;
	metal?: boolean;
	/** Light it gives by itself. */
	glow?: Vec;
	/** Part of the light that shines through, for leaves. */
	through?: number;
	/** Bends the normal, for waves. */
	bend?: (point: Vec) => Vec;
}

/** Triangles with smooth normals: everything in a scene is made of them. */
export class Mesh {
	readonly points: number[] = [];
	readonly normals: number[] = [];
	readonly owners: number[] = [];
	readonly materials: Material[] = [];

	private triangle(a: Vec, b: Vec, c: Vec, na: Vec, nb: Vec, nc: Vec, owner: number): void {
		this.points.push(...a, ...b, ...c);
		this.normals.push(...na, ...nb, ...nc);
		this.owners.push(owner);
	}

	private owner(material: Material): number {
		const known = this.materials.lastIndexOf(material);
		return known >= 0 ? known : this.materials.push(material) - 1;
	}

	/** A flat parallelogram from a corner along two edges. */
	quad(corner: Vec, u: Vec, v: Vec, material: Material): void {
		const owner = this.owner(material);
		const n = unit(cross(u, v));
		const [b, c, d] = [add(corner, u), add(add(corner, u), v), add(corner, v)];
		this.triangle(corner, b, c, n, n, n, owner);
		this.triangle(corner, c, d, n, n, n, owner);
	}

	/** A box standing on `base` (the middle of its floor), turned about the upright axis. */
	box(base: Vec, size: Vec, material: Material, turn = 0): void {
		const [c, s] = [Math.cos(turn), Math.sin(turn)];
		const x: Vec = [size[0] * c, 0, size[0] * s];
		const y: Vec = [0, size[1], 0];
		const z: Vec = [-size[2] * s, 0, size[2] * c];
		const corner = add(base, scale(add(x, z), -0.5));
		this.quad(corner, y, x, material);
		this.quad(add(corner, z), x, y, material);
		this.quad(corner, z, y, material);
		this.quad(add(corner, x), y, z, material);
		this.quad(corner, x, z, material);
		this.quad(add(corner, y), z, x, material);
	}

	/** A surface over a grid of parameters 0–1, with smooth normals. */
	surface(columns: number, rows: number, at: (u: number, v: number) => Vec, material: Material): void {
		const owner = this.owner(material);
		const grid: Vec[][] = [];
		const facing: Vec[][] = [];
		const step = 0.002;
		for (let i = 0; i <= rows; i++) {
			grid.push([]);
			facing.push([]);
			for (let j = 0; j <= columns; j++) {
				const [u, v] = [j / columns, i / rows];
				const inside = Math.min(Math.max(v, step), 1 - step);
				const du = sub(at(u + step, inside), at(u - step, inside));
				const dv = sub(at(u, inside + step), at(u, inside - step));
				grid[i]!.push(at(u, v));
				facing[i]!.push(unit(cross(dv, du)));
			}
		}
		for (let i = 0; i < rows; i++) {
			for (let j = 0; j < columns; j++) {
				const [p, q] = [grid[i], grid[i + 1]];
				const [m, n] = [facing[i], facing[i + 1]];
				this.triangle(p![j]!, p![j + 1]!, q![j + 1]!, m![j]!, m![j + 1]!, n![j + 1]!, owner);
				this.triangle(p![j]!, q![j + 1]!, q![j]!, m![j]!, n![j + 1]!, n![j]!, owner);
			}
		}
	}

	/** A ball; `shape` moves its points, for fruit that is not round. */
	ball(centre: Vec, radius: number, material: Material, shape: (p: Vec) => Vec = (p) => p, detail = 14): void {
		const at = (u: number, v: number): Vec => {
			const [a, b] = [u * 2 * Math.PI, v * Math.PI];
			return add(centre, scale(shape([Math.sin(b) * Math.cos(a), Math.cos(b), Math.sin(b) * Math.sin(a)]), radius));
		};
		this.surface(detail * 2, detail, at, material);
	}

	/** A turned shape such as a cup: pairs of radius and height. */
	lathe(base: Vec, profile: [number, number][], material: Material, detail = 40): void {
		for (let i = 0; i + 1 < profile.length; i++) {
			const [[r0, y0], [r1, y1]] = [profile[i]!, profile[i + 1]!];
			const at = (u: number, v: number): Vec => {
				const a = u * 2 * Math.PI;
				const r = r0 + (r1 - r0) * v;
				return [base[0] + r * Math.cos(a), base[1] + y0 + (y1 - y0) * v, base[2] + r * Math.sin(a)];
			};
			this.surface(detail, 1, at, material);
		}
	}

	/** A tapering rod between two points. */
	rod(from: Vec, to: Vec, r0: number, r1: number, material: Material, detail = 14): void {
		const axis = unit(sub(to, from));
		const [u, v] = frame(axis);
		const at = (s: number, t: number): Vec => {
			const a = s * 2 * Math.PI;
			const r = r0 + (r1 - r0) * t;
			const around = add(scale(u, r * Math.cos(a)), scale(v, r * Math.sin(a)));
			return add(add(from, scale(sub(to, from), t)), around);
		};
		this.surface(detail, 1, at, material);
		this.disc(from, scale(axis, -1), r0, material, detail);
		this.disc(to, axis, r1, material, detail);
	}

	/** A flat round plate. */
	disc(centre: Vec, normal: Vec, radius: number, material: Material, detail = 32): void {
		const owner = this.owner(material);
		const n = unit(normal);
		const [u, v] = frame(n);
		const at = (i: number): Vec => {
			const a = (i / detail) * 2 * Math.PI;
			return add(centre, add(scale(u, radius * Math.cos(a)), scale(v, radius * Math.sin(a))));
		};
		for (let i = 0; i < detail; i++) this.triangle(centre, at(i), at(i + 1), n, n, n, owner);
	}

	/** A leaf of two triangles, at a random angle. */
	leaf(centre: Vec, size: number, material: Material, chance: Random, lying = 0): void {
		const turn = chance() * 2 * Math.PI;
		const lift = (chance() - 0.5) * 2 * (1 - lying);
		const along: Vec = unit([Math.cos(turn), lift, Math.sin(turn)]);
		const side = unit(cross(along, unit([chance() - 0.5, 0.6 + lying * 2, chance() - 0.5])));
		const [tip, tail] = [add(centre, scale(along, size)), sub(centre, scale(along, size))];
		const owner = this.owner(material);
		for (const hand of [-1, 1]) {
			const edge = add(centre, add(scale(side, hand * size * 0.7), [0, size * 0.25 * chance(), 0]));
			const n = unit(cross(sub(tip, tail), sub(edge, tail)));
			this.triangle(tail, tip, edge, n, n, n, owner);
		}
	}
}

export const add = (a: Vec, b: Vec): Vec => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
export const sub = (a: Vec, b: Vec): Vec => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
export const scale = (a: Vec, s: number): Vec => [a[0] * s, a[1] * s, a[2] * s];
export const dot = (a: Vec, b: Vec): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
export const cross = (a: Vec, b: Vec): Vec => [
	a[1] * b[2] - a[2] * b[1],
	a[2] * b[0] - a[0] * b[2],
	a[0] * b[1] - a[1] * b[0],
];
export const unit = (a: Vec): Vec => scale(a, 1 / (Math.sqrt(a[0] * a[0] + a[1] * a[1] + a[2] * a[2]) || 1));
export const blend = (a: Vec, b: Vec, t: number): Vec => [
	a[0] + (b[0] - a[0]) * t,
	a[1] + (b[1] - a[1]) * t,
	a[2] + (b[2] - a[2]) * t,
];

/** Two directions at right angles to `n` and to each other. */
export function frame(n: Vec): [Vec, Vec] {
	const u = unit(Math.abs(n[1]) < 0.9 ? cross([0, 1, 0], n) : cross([1, 0, 0], n));
	return [u, cross(n, u)];
}
