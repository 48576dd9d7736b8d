import { expect, test } from 'vitest';
import { mapAddress } from './map-address.ts';

const coordinates = { longitude: 121.4737, latitude: 31.2304 };

test('a place with coordinates is found on the map, longitude first', () => {
	expect(mapAddress({ title: '党群站', coordinates })).toBe(
		'https://uri.amap.com/marker?position=121.4737,31.2304&name=%E5%85%9A%E7%BE%A4%E7%AB%99',
	);
});

test('a name cannot add anything to the address', () => {
	const address = new URL(mapAddress({ title: '3 楼 & 4 楼?#"><x>', coordinates })!);
	expect(address.searchParams.get('name')).toBe('3 楼 & 4 楼?#"><x>');
	expect([...address.searchParams.keys()]).toEqual(['position', 'name']);
	expect(address.hash).toBe('');
});

test('without coordinates there is no link', () => {
	expect(mapAddress({ title: '党群站', coordinates: undefined })).toBeUndefined();
});
