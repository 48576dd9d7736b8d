import type { NetworkSettings } from '../schema/network.ts';
import type { WrittenBranch } from './rule.ts';

type Path = (string | number)[];

/** Every text of a value, however deep, with its place. */
function textsWithin(value: object, path: Path = []): { path: Path; text: string }[] {
	return Object.entries(value).flatMap(([key, item]) => {
		const inner = [...path, Array.isArray(value) ? Number(key) : key];
		if (typeof item === 'string') return [{ path: inner, text: item }];
		return typeof item === 'object' && item !== null ? textsWithin(item, inner) : [];
	});
}

/** The texts of a branch's settings that people read, and the ids among them. */
export const textsOfSettings = ({ source }: WrittenBranch): { file: string; path: Path; text: string }[] =>
	Object.entries({ 'branch.yml': source.settings, 'face.yml': source.face }).flatMap(([file, value]) =>
		textsWithin(value).map((one) => ({ file, ...one })),
	);

/** The same of the network; what it forbids is no text of it. */
export const textsOfNetwork = ({ policies: _, ...network }: NetworkSettings): { path: Path; text: string }[] =>
	textsWithin(network);
