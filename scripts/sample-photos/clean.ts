import type { Exposure } from './trace.ts';

const KERNEL = [1 / 16, 1 / 4, 3 / 8, 1 / 4, 1 / 16];

/** Takes the speckle out of traced light without crossing edges of colour, direction or depth. */
export function clean(exposure: Exposure, passes = 4): Float32Array {
	const { width, height, color, normal, depth } = exposure;
	const size = width * height;
	let light = new Float32Array(size * 3);
	for (let i = 0; i < size * 3; i++) light[i] = exposure.light[i]! / (color[i]! + 0.01);
	let next = new Float32Array(size * 3);
	dampen(light, width, height);
	for (let pass = 0; pass < passes; pass++) {
		const step = 2 ** pass;
		const tolerance = 1.6 / 1.5 ** pass;
		const guide = brightness(light, width, height);
		for (let y = 0; y < height; y++) {
			for (let x = 0; x < width; x++) {
				const here = y * width + x;
				const at = here * 3;
				const bright = guide[here];
				let [red, green, blue, total] = [0, 0, 0, 0];
				for (let j = -2; j <= 2; j++) {
					const yy = Math.min(height - 1, Math.max(0, y + j * step));
					for (let i = -2; i <= 2; i++) {
						const xx = Math.min(width - 1, Math.max(0, x + i * step));
						const there = yy * width + xx;
						const to = there * 3;
						let apart = 0;
						for (let k = 0; k < 3; k++) {
							const dn = normal[at + k]! - normal[to + k]!;
							const dc = color[at + k]! - color[to + k]!;
							apart += dn * dn * 6 + dc * dc * 30;
						}
						const dz = Math.abs(depth[here]! - depth[there]!) / (depth[here]! * 0.02 * step + 0.001);
						const dl = Math.abs(bright! - guide[there]!) / (tolerance * (bright! + guide[there]! + 0.05));
						const weight = KERNEL[i + 2]! * KERNEL[j + 2]! * Math.exp(-apart - dz - dl);
						red += light[to]! * weight;
						green += light[to + 1]! * weight;
						blue += light[to + 2]! * weight;
						total += weight;
					}
				}
				next[at] = red / total;
				next[at + 1] = green / total;
				next[at + 2] = blue / total;
			}
		}
		[light, next] = [next, light];
	}
	for (let i = 0; i < size * 3; i++) light[i]! *= color[i]! + 0.01;
	return light;
}

/** Puts haze between the camera and what is far away. */
export function haze(light: Float32Array, exposure: Exposure, air: [number, number, number], per: number): void {
	for (let i = 0; i < exposure.depth.length; i++) {
		const clear = Math.exp(-exposure.depth[i]! / per);
		if (exposure.depth[i]! >= 3900) continue;
		for (let k = 0; k < 3; k++) light[i * 3 + k] = light[i * 3 + k]! * clear + air[k]! * (1 - clear);
	}
}

/** Brightness of each pixel with its eight neighbours, so that one speckle does not count as an edge. */
function brightness(light: Float32Array, width: number, height: number): Float32Array {
	const result = new Float32Array(width * height);
	for (let y = 0; y < height; y++) {
		for (let x = 0; x < width; x++) {
			let [sum, count] = [0, 0];
			for (let j = Math.max(0, y - 1); j <= Math.min(height - 1, y + 1); j++) {
				for (let i = Math.max(0, x - 1); i <= Math.min(width - 1, x + 1); i++) {
					const at = (j * width + i) * 3;
					sum += light[at]! + light[at + 1]! + light[at + 2]!;
					count++;
				}
			}
			result[y * width + x] = sum / count;
		}
	}
	return result;
}

/** Brings single pixels that are far brighter than all eight around them down to the brightest of those. */
function dampen(light: Float32Array, width: number, height: number): void {
	const before = light.slice();
	for (let y = 1; y < height - 1; y++) {
		for (let x = 1; x < width - 1; x++) {
			for (let k = 0; k < 3; k++) {
				let [first, second] = [0, 0];
				for (let j = -1; j <= 1; j++) {
					for (let i = -1; i <= 1; i++) {
						const value = i === 0 && j === 0 ? 0 : before[((y + j) * width + x + i) * 3 + k]!;
						if (value > first) [first, second] = [value, first];
						else if (value > second) second = value;
					}
				}
				const at = (y * width + x) * 3 + k;
				light[at] = Math.min(light[at]!, second * 1.1 + 0.02);
			}
		}
	}
}
