import { plaster } from './materials.ts';
import { add, type Material, Mesh, scale, unit, type Vec } from './mesh.ts';
import { cloud, random } from './random.ts';
import { bridge, building, figure, sky, waves } from './scenery.ts';
import type { Scene } from './trace.ts';

/** The town across the river when the lights go on, as a wide picture. */
export function riverAtDusk(): Scene {
	const mesh = new Mesh();
	const chance = random(88);
	mesh.quad([-900, 0, -420], [0, 0, 440], [1800, 0, 0], {
		color: [0.015, 0.025, 0.035],
		shine: 0.35,
		rough: 0.03,
		bend: waves(0.16, 0.55),
	});
	mesh.box([0, 0, -330], [1800, 3, 60], plaster([0.16, 0.15, 0.14]));
	for (let row = 0; row < 4; row++) {
		for (let x = -420; x < 420; x += 17 + chance() * 20) {
			const tall = row === 0 ? 9 + chance() * 16 : 18 + chance() ** 2 * (60 + 45 * Math.exp(-(((x - 70) / 90) ** 2)));
			building(mesh, [x, 2, -325 - row * 34 - chance() * 12], [13 + chance() * 13, tall, 14], chance, 0.44);
		}
	}
	for (let x = -420; x < 420; x += 5.5) {
		for (let k = 0; k < 26; k++)
			mesh.leaf(
				[x + (chance() - 0.5) * 6, 5 + chance() * 5, -301 + chance() * 4],
				1.1,
				{ color: [0.05, 0.09, 0.03] },
				chance,
			);
		if (Math.round(x / 5.5) % 4 === 0)
			mesh.ball([x, 7.5, -299], 0.5, { color: [0, 0, 0], glow: [12, 7.6, 3] }, undefined, 6);
	}
	bridge(mesh, -215, plaster([0.25, 0.24, 0.23]), [12, 8, 3.6]);
	mesh.box([-62, 0, -110], [22, 2.2, 5.2], { color: [0.12, 0.06, 0.05] });
	mesh.box([-69, 2.2, -110], [6, 3, 4], { color: [0.4, 0.4, 0.38] });
	mesh.ball([-69, 6, -108], 0.35, { color: [0, 0, 0], glow: [12, 9, 5] }, undefined, 6);
	return {
		mesh,
		sun: { direction: unit([-0.75, 0.25, 0.3]), light: [0.5, 0.26, 0.2], size: 0.3 },
		sky: sky([1.15, 0.5, 0.28], [0.1, 0.16, 0.36], [0.72, 0.3, 0.3], 0.52),
		camera: { eye: [0, 13, 6], look: [0, 19, -200], angle: 30 },
	};
}

/** First light on the water, haze, the bridge, one boat. */
export function riverAtDawn(): Scene {
	const mesh = new Mesh();
	const chance = random(31);
	mesh.quad([-900, 0, -700], [0, 0, 720], [1800, 0, 0], {
		color: [0.05, 0.06, 0.065],
		shine: 0.4,
		rough: 0.02,
		bend: waves(0.22, 0.4),
	});
	mesh.box([0, 0, -560], [1800, 3, 60], plaster([0.2, 0.2, 0.18]));
	for (let row = 0; row < 3; row++)
		for (let x = -330; x < 330; x += 16 + chance() * 22)
			building(
				mesh,
				[x, 2, -560 - row * 55],
				[13 + chance() * 12, 14 + chance() ** 2 * (40 + row * 40), 14],
				chance,
				0.08,
			);
	bridge(mesh, -260, plaster([0.26, 0.25, 0.24]));
	mesh.box([16, -0.4, -62], [11, 1.3, 2.4], { color: [0.07, 0.05, 0.04] });
	mesh.box([13.4, 0.9, -62], [3.2, 1.6, 1.9], { color: [0.16, 0.13, 0.1] });
	mesh.rod([19, 0.9, -62], [19, 2.5, -62], 0.22, 0.16, { color: [0.04, 0.04, 0.05] });
	mesh.ball([19, 2.75, -62], 0.24, { color: [0.05, 0.04, 0.04] });
	mesh.rod([19.2, 2, -62], [23, -0.2, -61.5], 0.05, 0.05, { color: [0.1, 0.08, 0.05] }, 6);
	for (let x = -20; x < 6; x += 0.09) {
		const h = 0.6 + chance() * 1.4;
		mesh.rod(
			[x, 0, -13 + chance() * 4],
			[x + (chance() - 0.3) * 0.5, h, -13 + chance() * 4],
			0.012,
			0.004,
			{ color: [0.16, 0.13, 0.06] },
			4,
		);
	}
	return {
		mesh,
		sun: { direction: unit([0.2, 0.12, -1]), light: [3, 1.9, 1.1], size: 0.03 },
		sky: (d) => {
			const s = Math.max(0, d[0] * 0.196 + d[1] * 0.1 - d[2] * 0.975);
			return add(
				sky([1.35, 0.92, 0.66], [0.32, 0.46, 0.66], [1, 0.74, 0.6], 0.5)(d),
				scale([3.4, 2.1, 0.9], s ** 220 + 0.2 * s ** 12),
			);
		},
		camera: { eye: [0, 3.2, 0], look: [4, 6.2, -100], angle: 34 },
	};
}

/** Five neighbours by the railing, looking at the evening river. */
export function backs(): Scene {
	const mesh = new Mesh();
	const chance = random(60);
	mesh.quad([-900, -3, -700], [0, 0, 697], [1800, 0, 0], {
		color: [0.04, 0.045, 0.05],
		shine: 0.4,
		rough: 0.02,
		bend: waves(0.3, 0.4),
	});
	mesh.quad([-30, 0, -2.7], [0, 0, 12], [60, 0, 0], {
		shine: 0.04,
		rough: 0.35,
		color: ([x, , z]) => {
			const seam = Math.abs((x + 60) % 0.8) < 0.02 || Math.abs((z + 60) % 0.8) < 0.02;
			const t = 0.2 + 0.16 * cloud(x * 3, 1, z * 3);
			return seam ? [0.07, 0.065, 0.06] : [t, t * 0.95, t * 0.88];
		},
	});
	mesh.box([0, -3, -560], [1800, 4, 60], plaster([0.2, 0.2, 0.18]));
	for (let x = -260; x < 260; x += 15 + chance() * 20)
		building(mesh, [x, 0, -560], [13 + chance() * 12, 12 + chance() ** 2 * 60, 14], chance, 0.06);
	const iron: Material = { color: [0.08, 0.08, 0.085], shine: 0.05, rough: 0.3 };
	for (const y of [0.16, 0.62, 1.08]) mesh.rod([-30, y, -2.5], [30, y, -2.5], 0.028, 0.028, iron, 10);
	for (let x = -30; x < 30; x += 1.6) mesh.rod([x, 0, -2.5], [x, 1.1, -2.5], 0.035, 0.035, iron, 10);
	const coats: Vec[] = [
		[0.3, 0.06, 0.06],
		[0.1, 0.14, 0.24],
		[0.28, 0.25, 0.2],
		[0.08, 0.19, 0.16],
		[0.2, 0.12, 0.22],
		[0.1, 0.1, 0.11],
	];
	for (const [i, x] of [-1.9, -1.32, -0.4, 0.22, 0.8, 1.95].entries())
		figure(mesh, [x, 0, -2 + chance() * 0.35], 1.5 + chance() * 0.26, scale(coats[i]!, 0.3), chance);
	return {
		mesh,
		sun: { direction: unit([0.36, 0.16, -1]), light: [5.5, 3.1, 1.5], size: 0.03 },
		sky: (d) => {
			const s = Math.max(0, d[0] * 0.335 + d[1] * 0.13 - d[2] * 0.932);
			return add(
				sky([1.7, 0.92, 0.5], [0.26, 0.36, 0.58], [1.1, 0.62, 0.45], 0.48)(d),
				scale([5, 2.8, 1], s ** 300 + 0.14 * s ** 14),
			);
		},
		camera: { eye: [-0.3, 1.5, 3.6], look: [0.1, 1.35, -2], angle: 34, lens: 0.02, focus: 5.6 },
	};
}
