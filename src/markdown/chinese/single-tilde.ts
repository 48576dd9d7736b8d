import { TILDE } from './marks.ts';

/** Keeps `10~20元，儿童5~8元` from being struck through; only `~~` strikes through. */
export function markSingleTildes(source: string): string {
	return source.includes('~') ? source.replace(/(?<![~\\])~(?!~)/g, TILDE) : source;
}
