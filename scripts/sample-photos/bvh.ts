import type { Mesh } from './mesh.ts';

/** Where a ray met the mesh; `u` and `v` weigh the second and third corner. */
export interface Hit {
	distance: number;
	triangle: number;
	u: number;
	v: number;
}

const LEAF = 4;
const BINS = 12;

/** Triangles sorted into boxes within boxes, so that a ray asks few of them. */
export class Bvh {
	private readonly points: Float64Array;
	private readonly order: Int32Array;
	private readonly bounds: Float64Array;
	private readonly first: Int32Array;
	private readonly count: Int32Array;
	private nodes = 0;
	private readonly stack = new Int32Array(128);

	constructor(mesh: Mesh) {
		this.points = Float64Array.from(mesh.points);
		const triangles = mesh.owners.length;
		this.order = Int32Array.from({ length: triangles }, (_, i) => i);
		const centres = new Float64Array(triangles * 3);
		for (let i = 0; i < triangles * 3; i++) {
			const at = Math.floor(i / 3) * 9 + (i % 3);
			centres[i] = (this.points[at]! + this.points[at + 3]! + this.points[at + 6]!) / 3;
		}
		this.bounds = new Float64Array(triangles * 12 + 12);
		this.first = new Int32Array(triangles * 2 + 2);
		this.count = new Int32Array(triangles * 2 + 2);
		this.nodes = 1;
		this.divide(0, 0, triangles, centres);
	}

	private divide(node: number, from: number, to: number, centres: Float64Array): void {
		const low = [Infinity, Infinity, Infinity];
		const high = [-Infinity, -Infinity, -Infinity];
		const centreLow = [Infinity, Infinity, Infinity];
		const centreHigh = [-Infinity, -Infinity, -Infinity];
		for (let i = from; i < to; i++) {
			const at = this.order[i]!;
			for (let k = 0; k < 9; k++) {
				low[k % 3] = Math.min(low[k % 3]!, this.points[at * 9 + k]!);
				high[k % 3] = Math.max(high[k % 3]!, this.points[at * 9 + k]!);
			}
			for (let k = 0; k < 3; k++) {
				centreLow[k] = Math.min(centreLow[k]!, centres[at * 3 + k]!);
				centreHigh[k] = Math.max(centreHigh[k]!, centres[at * 3 + k]!);
			}
		}
		for (let k = 0; k < 3; k++) {
			this.bounds[node * 6 + k] = low[k]!;
			this.bounds[node * 6 + 3 + k] = high[k]!;
		}
		const extent = centreHigh.map((value, k) => value - centreLow[k]!);
		const axis = extent.indexOf(Math.max(...extent));
		const middle =
			to - from <= LEAF || extent[axis] === 0
				? -1
				: this.split(from, to, axis, centreLow[axis]!, extent[axis]!, centres);
		if (middle < 0) {
			this.first[node] = from;
			this.count[node] = to - from;
			return;
		}
		const left = this.nodes;
		this.nodes += 2;
		this.first[node] = left;
		this.divide(left, from, middle, centres);
		this.divide(left + 1, middle, to, centres);
	}

	/** Cuts where the surface of both halves, times what they hold, is smallest. */
	private split(from: number, to: number, axis: number, low: number, extent: number, centres: Float64Array): number {
		const bin = (i: number) => Math.min(BINS - 1, Math.floor(((centres[i * 3 + axis]! - low) / extent) * BINS));
		const bins = Array.from({ length: BINS }, () => new Extent());
		for (let i = from; i < to; i++) bins[bin(this.order[i]!)]!.take(this.points, this.order[i]! * 9);
		const ahead: number[] = [];
		const above = new Extent();
		for (let i = BINS - 1; i > 0; i--) {
			above.join(bins[i]!);
			ahead[i] = above.cost();
		}
		const below = new Extent();
		let [cut, best] = [1, Infinity];
		for (let i = 1; i < BINS; i++) {
			below.join(bins[i - 1]!);
			if (below.cost() + ahead[i]! >= best) continue;
			best = below.cost() + ahead[i]!;
			cut = i;
		}
		let middle = from;
		for (let i = from; i < to; i++) {
			if (bin(this.order[i]!) >= cut) continue;
			[this.order[i], this.order[middle]] = [this.order[middle]!, this.order[i]!];
			middle++;
		}
		return middle === from || middle === to ? (from + to) >> 1 : middle;
	}

	/** Fills `hit` with the nearest meeting before `hit.distance`; with `any`, the first one found. */
	meet(ox: number, oy: number, oz: number, dx: number, dy: number, dz: number, hit: Hit, any = false): boolean {
		const { bounds, first, count, stack, order } = this;
		const ix = 1 / dx;
		const iy = 1 / dy;
		const iz = 1 / dz;
		let found = false;
		let top = 0;
		stack[top++] = 0;
		while (top > 0) {
			const node = stack[--top]!;
			const b = node * 6;
			const x0 = (bounds[b]! - ox) * ix;
			const x1 = (bounds[b + 3]! - ox) * ix;
			const y0 = (bounds[b + 1]! - oy) * iy;
			const y1 = (bounds[b + 4]! - oy) * iy;
			const z0 = (bounds[b + 2]! - oz) * iz;
			const z1 = (bounds[b + 5]! - oz) * iz;
			const near = Math.max(Math.min(x0, x1), Math.min(y0, y1), Math.min(z0, z1), 0);
			const far = Math.min(Math.max(x0, x1), Math.max(y0, y1), Math.max(z0, z1), hit.distance);
			if (!(near <= far)) continue;
			if (count[node] === 0) {
				const left = first[node]!;
				const axisSign = Math.abs(dx) > Math.abs(dz) ? dx : dz;
				stack[top++] = axisSign > 0 ? left + 1 : left;
				stack[top++] = axisSign > 0 ? left : left + 1;
				continue;
			}
			for (let i = first[node]; i! < first[node]! + count[node]!; i!++) {
				if (!this.cross(order[i!]!, ox, oy, oz, dx, dy, dz, hit)) continue;
				found = true;
				if (any) return true;
			}
		}
		return found;
	}

	private cross(
		triangle: number,
		ox: number,
		oy: number,
		oz: number,
		dx: number,
		dy: number,
		dz: number,
		hit: Hit,
	): boolean {
		const p = this.points;
		const a = triangle * 9;
		const ex = p[a + 3]! - p[a]!;
		const ey = p[a + 4]! - p[a + 1]!;
		const ez = p[a + 5]! - p[a + 2]!;
		const fx = p[a + 6]! - p[a]!;
		const fy = p[a + 7]! - p[a + 1]!;
		const fz = p[a + 8]! - p[a + 2]!;
		const hx = dy * fz - dz * fy;
		const hy = dz * fx - dx * fz;
		const hz = dx * fy - dy * fx;
		const det = ex * hx + ey * hy + ez * hz;
		if (det > -1e-14 && det < 1e-14) return false;
		const inverse = 1 / det;
		const sx = ox - p[a]!;
		const sy = oy - p[a + 1]!;
		const sz = oz - p[a + 2]!;
		const u = (sx * hx + sy * hy + sz * hz) * inverse;
		if (u < 0 || u > 1) return false;
		const qx = sy * ez - sz * ey;
		const qy = sz * ex - sx * ez;
		const qz = sx * ey - sy * ex;
		const v = (dx * qx + dy * qy + dz * qz) * inverse;
		if (v < 0 || u + v > 1) return false;
		const distance = (fx * qx + fy * qy + fz * qz) * inverse;
		if (distance < 1e-5 || distance >= hit.distance) return false;
		hit.distance = distance;
		hit.triangle = triangle;
		hit.u = u;
		hit.v = v;
		return true;
	}
}

/** The box around some triangles. */
class Extent {
	private readonly low = [Infinity, Infinity, Infinity];
	private readonly high = [-Infinity, -Infinity, -Infinity];
	private held = 0;

	take(points: Float64Array, at: number): void {
		for (let k = 0; k < 9; k++) {
			this.low[k % 3] = Math.min(this.low[k % 3]!, points[at + k]!);
			this.high[k % 3] = Math.max(this.high[k % 3]!, points[at + k]!);
		}
		this.held++;
	}

	join(other: Extent): void {
		for (let k = 0; k < 3; k++) {
			this.low[k] = Math.min(this.low[k]!, other.low[k]!);
			this.high[k] = Math.max(this.high[k]!, other.high[k]!);
		}
		this.held += other.held;
	}

	cost(): number {
		if (this.held === 0) return 0;
		const [x, y, z] = [0, 1, 2].map((k) => this.high[k]! - this.low[k]!);
		return (x! * y! + y! * z! + z! * x!) * this.held;
	}
}
