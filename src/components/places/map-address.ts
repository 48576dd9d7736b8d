import type { Place } from '../../schema/places.ts';

/** Where AMap shows a place, for whoever follows the link; nothing is loaded from there. */
export function mapAddress({ title, coordinates }: Pick<Place, 'title' | 'coordinates'>): string | undefined {
	if (!coordinates) return undefined;
	const { longitude, latitude } = coordinates;
	return `https://uri.amap.com/marker?position=${longitude},${latitude}&name=${encodeURIComponent(title)}`;
}
