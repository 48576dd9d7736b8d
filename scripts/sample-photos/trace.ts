import { Bvh, type Hit } from './bvh.ts';
import { add, cross, dot, type Material, type Mesh, scale, sub, unit, type Vec } from './mesh.ts';
import { type Random, random } from './random.ts';

export interface Camera {
	eye: Vec;
	look: Vec;
	/** Height of the picture in degrees. */
	angle: number;
	/** Radius of the lens; 0 is sharp everywhere. */
	lens?: number;
	/** Distance that is sharp; the distance to `look` unless told. */
	focus?: number;
}

/** A bright rectangle, also in the mesh as something that glows. */
export interface Lamp {
	corner: Vec;
	u: Vec;
	v: Vec;
	light: Vec;
}

export interface Scene {
	mesh: Mesh;
	camera: Camera;
	sky: (direction: Vec) => Vec;
	sun?: { direction: Vec; light: Vec; size?: number };
	lamps?: Lamp[];
}

/** A picture in linear light, with what the first surfaces were, for cleaning. */
export interface Exposure {
	width: number;
	height: number;
	light: Float32Array;
	color: Float32Array;
	normal: Float32Array;
	depth: Float32Array;
}

const BOUNCES = 4;
const BRIGHTEST = 12;

/** Follows light backwards from the camera, `samples` times a pixel. */
export function trace(scene: Scene, width: number, height: number, samples: number): Exposure {
	const bvh = new Bvh(scene.mesh);
	const chance = random(7);
	const size = width * height;
	const exposure: Exposure = {
		width,
		height,
		light: new Float32Array(size * 3),
		color: new Float32Array(size * 3),
		normal: new Float32Array(size * 3),
		depth: new Float32Array(size),
	};
	const { eye, look, angle, lens = 0 } = scene.camera;
	const forward = unit(sub(look, eye));
	const right = unit(cross(forward, [0, 1, 0]));
	const up = cross(right, forward);
	const focus = scene.camera.focus ?? Math.hypot(...sub(look, eye));
	const tall = Math.tan((angle * Math.PI) / 360);
	const grid = Math.ceil(Math.sqrt(samples));
	for (let pixel = 0; pixel < size; pixel++) {
		const [x, y] = [pixel % width, Math.floor(pixel / width)];
		for (let s = 0; s < samples; s++) {
			const px = ((x + ((s % grid) + chance()) / grid) / width - 0.5) * 2 * tall * (width / height);
			const py = (0.5 - (y + (Math.floor(s / grid) + chance()) / grid) / height) * 2 * tall;
			const aim = add(forward, add(scale(right, px), scale(up, py)));
			const [a, r] = [chance() * 2 * Math.PI, lens * Math.sqrt(chance())];
			const shift = add(scale(right, r * Math.cos(a)), scale(up, r * Math.sin(a)));
			const sample = follow(scene, bvh, add(eye, shift), unit(sub(scale(aim, focus), shift)), chance);
			for (let k = 0; k < 3; k++) {
				exposure.light[pixel * 3 + k]! += Math.min(BRIGHTEST, sample.light[k]!) / samples;
				exposure.color[pixel * 3 + k]! += sample.color[k]! / samples;
				exposure.normal[pixel * 3 + k]! += sample.normal[k]! / samples;
			}
			exposure.depth[pixel]! += Math.min(sample.depth, 4000) / samples;
		}
	}
	return exposure;
}

interface Sample {
	light: Vec;
	color: Vec;
	normal: Vec;
	depth: number;
}

function follow(scene: Scene, bvh: Bvh, from: Vec, to: Vec, chance: Random): Sample {
	const result: Sample = { light: [0, 0, 0], color: [1, 1, 1], normal: [0, 0, 0], depth: 1e5 };
	const hit: Hit = { distance: 0, triangle: 0, u: 0, v: 0 };
	let [origin, direction] = [from, to];
	let weight: Vec = [1, 1, 1];
	let mirrored = true;
	for (let bounce = 0; bounce < BOUNCES; bounce++) {
		hit.distance = 1e5;
		if (!bvh.meet(origin[0], origin[1], origin[2], direction[0], direction[1], direction[2], hit)) {
			gather(result, weight, scene.sky(direction));
			break;
		}
		const point = add(origin, scale(direction, hit.distance));
		const material = scene.mesh.materials[scene.mesh.owners[hit.triangle]!];
		const normal = facing(scene.mesh, hit, point, direction, material!);
		const color = typeof material!.color === 'function' ? material!.color(point, normal) : material!.color;
		if (bounce === 0) {
			result.depth = hit.distance;
			result.normal = normal;
			result.color = material!.glow
				? [1, 1, 1]
				: [Math.max(color[0], 0.04), Math.max(color[1], 0.04), Math.max(color[2], 0.04)];
		}
		if (material!.glow) {
			if (mirrored) gather(result, weight, material!.glow);
			break;
		}
		origin = add(point, scale(normal, 1e-4 * Math.max(1, hit.distance * 0.01)));
		const cosine = Math.min(1, Math.abs(dot(normal, direction)));
		const shine = material!.shine ?? 0;
		const fresnel = material!.metal
			? 1
			: shine === 0
				? 0
				: shine + (1 - shine) * (1 - cosine) ** 5 * (1 - (material!.rough ?? 0));
		mirrored = chance() < fresnel;
		if (mirrored) {
			const straight = sub(direction, scale(normal, 2 * dot(normal, direction)));
			direction = unit(add(straight, scale(scatter(chance), (material!.rough ?? 0) ** 1.5)));
			if (dot(direction, normal) <= 0) direction = straight;
			if (material!.metal) weight = times(weight, color);
			continue;
		}
		weight = times(weight, color);
		const passes = material!.through !== undefined && chance() < material!.through;
		const side = passes ? scale(normal, -1) : normal;
		if (passes) origin = sub(point, scale(normal, 1e-4));
		lit(scene, bvh, origin, side, weight, result, chance, bounce === 0);
		direction = unit(add(side, scatter(chance)));
	}
	return result;
}

/** Adds what comes straight from the sun and from the lamps: from every one, or from one for all. */
function lit(
	scene: Scene,
	bvh: Bvh,
	origin: Vec,
	normal: Vec,
	weight: Vec,
	result: Sample,
	chance: Random,
	every: boolean,
): void {
	const { sun, lamps = [] } = scene;
	const blocked: Hit = { distance: 1e5, triangle: 0, u: 0, v: 0 };
	if (sun) {
		const towards = unit(add(sun.direction, scale(scatter(chance), sun.size ?? 0.01)));
		const cosine = dot(towards, normal);
		if (cosine > 0 && !bvh.meet(origin[0], origin[1], origin[2], towards[0], towards[1], towards[2], blocked, true))
			gather(result, weight, scale(sun.light, cosine));
	}
	const picked = Math.floor(chance() * lamps.length);
	for (const [index, lamp] of lamps.entries()) {
		if (!every && index !== picked) continue;
		const spot = add(lamp.corner, add(scale(lamp.u, chance()), scale(lamp.v, chance())));
		const way = sub(spot, origin);
		const far = Math.hypot(way[0], way[1], way[2]);
		const towards = scale(way, 1 / far);
		const share = (dot(towards, normal) * Math.abs(dot(towards, cross(lamp.u, lamp.v)))) / (far * far * Math.PI);
		if (share <= 0) continue;
		blocked.distance = far - 0.01;
		if (bvh.meet(origin[0], origin[1], origin[2], towards[0], towards[1], towards[2], blocked, true)) continue;
		gather(result, weight, scale(lamp.light, every ? share : share * lamps.length));
	}
}

function facing(mesh: Mesh, hit: Hit, point: Vec, direction: Vec, material: Material): Vec {
	const at = hit.triangle * 9;
	const w = 1 - hit.u - hit.v;
	const n = mesh.normals;
	const mixed = unit([
		n[at]! * w + n[at + 3]! * hit.u + n[at + 6]! * hit.v,
		n[at + 1]! * w + n[at + 4]! * hit.u + n[at + 7]! * hit.v,
		n[at + 2]! * w + n[at + 5]! * hit.u + n[at + 8]! * hit.v,
	]);
	const bent = material.bend ? unit(add(mixed, material.bend(point))) : mixed;
	return dot(bent, direction) > 0 ? scale(bent, -1) : bent;
}

function gather(result: Sample, weight: Vec, light: Vec): void {
	result.light = add(result.light, times(weight, light));
}

function scatter(chance: Random): Vec {
	const z = chance() * 2 - 1;
	const a = chance() * 2 * Math.PI;
	const r = Math.sqrt(1 - z * z);
	return [r * Math.cos(a), z, r * Math.sin(a)];
}

const times = (a: Vec, b: Vec): Vec => [a[0] * b[0], a[1] * b[1], a[2] * b[2]];
