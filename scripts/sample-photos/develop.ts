import sharp from 'sharp';
import { noise, random } from './random.ts';

/** How a negative becomes a file. */
export interface Development {
	width: number;
	height: number;
	/** Brightness, in steps of the aperture. */
	stops?: number;
	/** White balance: what red and blue are multiplied by. */
	warm?: number;
	grain?: number;
	quality?: number;
	glow?: number;
	/** Day and minute it was taken. */
	taken: string;
	/** Stored lying on its side, as telephones do: 6 or 8. */
	orientation?: 1 | 6 | 8;
	camera?: [maker: string, model: string];
}

/** The film's curve: shadows keep colour, highlights roll off. */
function film(x: number): number {
	const v = Math.max(0, x);
	return Math.min(1, (v * (2.51 * v + 0.03)) / (v * (2.43 * v + 0.59) + 0.14)) ** (1 / 2.2);
}

/** Prints linear light at full size with glow, grain and darker corners, as JPEG with EXIF and GPS. */
export async function develop(light: Float32Array, width: number, height: number, how: Development): Promise<Buffer> {
	const gain = 2 ** (how.stops ?? 0);
	const warm = how.warm ?? 1;
	const print = Buffer.alloc(width * height * 3);
	for (let i = 0; i < width * height; i++) {
		const balance = [warm, 1, 1 / warm];
		for (let k = 0; k < 3; k++) print[i * 3 + k] = Math.round(255 * film(light[i * 3 + k]! * gain * 0.6 * balance[k]!));
	}
	const raw = { raw: { width, height, channels: 3 as const } };
	const large = await sharp(print, raw)
		.resize(how.width, how.height, { kernel: 'lanczos3', fit: 'fill' })
		.sharpen({ sigma: 1.6, m1: 0.6, m2: 1.4 })
		.raw()
		.toBuffer();
	const soft = await sharp(print, raw)
		.linear(1.6, -150)
		.blur(width / 60)
		.resize(how.width, how.height, { fit: 'fill' })
		.raw()
		.toBuffer();
	finish(large, soft, how);
	const turned = sharp(large, { raw: { width: how.width, height: how.height, channels: 3 } });
	if (how.orientation === 6) turned.rotate(270);
	if (how.orientation === 8) turned.rotate(90);
	return turned
		.jpeg({ quality: how.quality ?? 76, chromaSubsampling: '4:2:0', mozjpeg: true })
		.withMetadata({ orientation: how.orientation ?? 1 })
		.withExifMerge(exif(how))
		.toBuffer();
}

function finish(large: Buffer, soft: Buffer, how: Development): void {
	const { width, height, grain = 3.2, glow = 0.5 } = how;
	const chance = random(width * 31 + height);
	let previous = 0;
	for (let y = 0; y < height; y++) {
		for (let x = 0; x < width; x++) {
			const [dx, dy] = [x / width - 0.5, y / height - 0.5];
			const corner = 1 - 0.62 * (dx * dx + dy * dy) ** 1.25;
			previous = previous * 0.55 + (chance() + chance() + chance() - 1.5) * grain;
			const clump = (noise(x / 2.3, y / 2.3, 5) - 0.5) * grain * 1.6;
			for (let k = 0; k < 3; k++) {
				const at = (y * width + x) * 3 + k;
				const lit = large[at]! + soft[at]! * glow * (1 - large[at]! / 255);
				const dark = 1 - lit / 360;
				large[at] = Math.max(0, Math.min(255, Math.round(lit * corner + (previous + clump) * dark + 2)));
			}
		}
	}
}

function exif({ taken, camera = ['梧桐里', 'WTL-3'] }: Development) {
	const moment = `${taken.slice(0, 10).replaceAll('-', ':')} ${taken.slice(11, 16)}:00`;
	return {
		IFD0: { Make: camera[0], Model: camera[1], DateTime: moment, Copyright: 'Sample picture, made by a program' },
		IFD2: { DateTimeOriginal: moment, FNumber: '28/10', ISOSpeedRatings: '200' },
		IFD3: {
			GPSLatitudeRef: 'N',
			GPSLatitude: '30/1 12/1 3456/100',
			GPSLongitudeRef: 'E',
			GPSLongitude: '124/1 5/1 1200/100',
		},
	};
}
