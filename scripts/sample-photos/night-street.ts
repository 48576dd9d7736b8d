import { cloud, random } from './random.ts';

/** Street lamps and cars far out of focus after rain, seen past somebody with an umbrella. */
export function nightStreet(width: number, height: number): Float32Array {
	const chance = random(404);
	const light = new Float32Array(width * height * 3);
	const horizon = height * 0.56;
	for (let y = 0; y < height; y++) {
		for (let x = 0; x < width; x++) {
			const at = (y * width + x) * 3;
			const near = Math.exp(-Math.abs(y - horizon) / (height * 0.3));
			const haze = 0.5 + cloud(x / 90, y / 60, 2) * 0.7;
			light[at] = (0.012 + 0.07 * near) * haze;
			light[at + 1] = (0.014 + 0.045 * near) * haze;
			light[at + 2] = (0.028 + 0.04 * near) * haze;
		}
	}
	const disc = (cx: number, cy: number, r: number, [red, green, blue]: [number, number, number], stretch = 1) => {
		for (let y = Math.max(0, Math.floor(cy - r * stretch - 2)); y < Math.min(height, cy + r * stretch + 2); y++) {
			for (let x = Math.max(0, Math.floor(cx - r - 2)); x < Math.min(width, cx + r + 2); x++) {
				const far = Math.hypot(x - cx, (y - cy) / stretch) / r;
				const inside = Math.min(1, Math.max(0, (1 - far) * r * 0.28));
				const ring = stretch > 1 ? (1 - far) * (0.3 + 1.2 * cloud(x / 14, y / 3, 8)) : 0.72 + 0.4 * far ** 6;
				const strength = inside * Math.max(0, ring);
				const at = (y * width + x) * 3;
				light[at]! += red * strength;
				light[at + 1]! += green * strength;
				light[at + 2]! += blue * strength;
			}
		}
	};
	const colours: [number, number, number][] = [
		[1.3, 0.72, 0.24],
		[1.4, 0.9, 0.45],
		[1, 1, 1.05],
		[1.3, 0.16, 0.09],
		[0.2, 0.9, 0.5],
		[1.2, 0.5, 0.15],
		[0.35, 0.5, 1.1],
	];
	for (let i = 0; i < 95; i++) {
		const far = chance() ** 1.6;
		const side = chance() < 0.5 ? -1 : 1;
		const x = width * (0.47 + side * (0.03 + far * 0.52) * (0.4 + chance() * 0.7));
		const r = width * (0.009 + far * 0.03) * (0.7 + chance() * 0.5);
		const y = horizon - height * (0.02 + chance() * (0.08 + 0.42 * far));
		const color = colours[Math.floor(chance() ** 1.5 * colours.length)]!;
		const strength = 0.2 + chance() * 0.65;
		const tone = color.map((c) => c * strength) as [number, number, number];
		disc(x, y, r, tone);
		disc(
			x,
			horizon + (horizon - y) * 0.85 + height * 0.03,
			r * 0.8,
			tone.map((c) => c * 0.4) as [number, number, number],
			3.4,
		);
	}
	silhouette(light, width, height);
	return light;
}

/** How far a point is covered by a person under an umbrella; `u` to the side, `v` upwards, both in heights. */
function covered(u: number, v: number): boolean {
	const dome = v > 0.85 && v < 0.84 + 0.19 * Math.sqrt(Math.max(0, 1 - (u / 0.36) ** 2)) + 0.012 * Math.cos(u * 34);
	const coat =
		v > 0.27 && v < 0.8 && Math.abs(u) < 0.1 + 0.035 * (0.8 - v) * 2 - 0.09 * Math.max(0, (v - 0.7) * 10) ** 2;
	const arm = v > 0.42 && v < 0.7 && Math.abs(u + 0.125 + (0.7 - v) * 0.06) < 0.024;
	const head = Math.hypot(u * 1.15, v - 0.835) < 0.058 || (Math.abs(u) < 0.026 && v > 0.76 && v < 0.82);
	const legs =
		v > 0.005 &&
		v <= 0.3 &&
		(Math.abs(u - 0.04 - v * 0.02) < 0.024 + v * 0.05 || Math.abs(u + 0.05 - v * 0.05) < 0.024 + v * 0.05);
	const shaft = Math.abs(u - 0.075) < 0.004 && v > 0.56 && v < 0.95;
	return dome || coat || arm || head || legs || shaft;
}

/** A person walking away, nearly black against the lights. */
function silhouette(light: Float32Array, width: number, height: number): void {
	const [cx, foot, tall] = [width * 0.66, height * 0.985, height * 0.66];
	const soft = 5;
	for (let y = 0; y < height; y++) {
		for (let x = 0; x < width; x++) {
			let cover = 0;
			for (let j = 0; j < soft; j++)
				for (let i = 0; i < soft; i++) cover += covered((x + i * 0.8 - cx) / tall, (foot - y - j * 0.8) / tall) ? 1 : 0;
			if (cover === 0) continue;
			const clear = 1 - cover / soft ** 2;
			const rim = 0.012 + 0.03 * Math.max(0, (foot - y) / tall - 0.85);
			for (let k = 0; k < 3; k++) {
				const at = (y * width + x) * 3 + k;
				light[at] = light[at]! * clear + (1 - clear) * rim * (k === 0 ? 1.5 : 1);
			}
		}
	}
}
