import sharp from 'sharp';
import type { Random } from '../random.ts';

/** A small JPEG of two colours that looks like nothing in particular, and never like another. */
export async function drawPicture(random: Random): Promise<Buffer> {
	const colour = () => `rgb(${random.between(40, 220)},${random.between(40, 220)},${random.between(40, 220)})`;
	const circles = Array.from({ length: 12 }, () => {
		return `<circle cx="${random.between(0, 1200)}" cy="${random.between(0, 800)}" r="${random.between(40, 260)}" fill="${colour()}" opacity=".6"/>`;
	});
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800"><rect width="1200" height="800" fill="${colour()}"/>${circles.join('')}</svg>`;
	return sharp(Buffer.from(svg)).jpeg({ quality: 70 }).toBuffer();
}
