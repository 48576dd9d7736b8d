import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { clean, haze } from './sample-photos/clean.ts';
import { develop } from './sample-photos/develop.ts';
import { nightStreet } from './sample-photos/night-street.ts';
import { pictures, type SamplePicture } from './sample-photos/pictures.ts';
import { trace } from './sample-photos/trace.ts';

/** Light of a picture before printing. */
function expose({ scene, camera, traced, samples, haze: air }: SamplePicture, height: number): Float32Array {
	if (scene === 'night-street') return nightStreet(traced, height);
	const set = scene();
	const exposure = trace({ ...set, camera: camera ?? set.camera }, traced, height, samples);
	const light = clean(exposure);
	if (air) haze(light, exposure, air.air, air.per);
	return light;
}

const wanted = process.argv.slice(2);
const folder = join(import.meta.dirname, '../content/branches');
for (const picture of pictures) {
	if (wanted.length > 0 && !wanted.some((word) => picture.file.includes(word))) continue;
	const started = Date.now();
	const height = Math.round((picture.traced * picture.print.height) / picture.print.width);
	const file = join(folder, picture.file);
	const jpeg = await develop(expose(picture, height), picture.traced, height, picture.print);
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, jpeg);
	console.log(`${picture.file}  ${Math.round(jpeg.length / 1024)} KB  ${Math.round((Date.now() - started) / 1000)} s`);
}
