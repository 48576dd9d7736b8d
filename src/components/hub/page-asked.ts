/** The page that the rest of a directory's address asks for: nothing → 1, `page/2` → 2; undefined where there is none. */
export function pageAsked(rest: string | undefined, last: number): number | undefined {
	const [, digits] = /^page\/([1-9]\d*)\/?$/.exec(rest ?? '') ?? [];
	const page = rest ? Number(digits) : 1;
	return page <= last && (page > 1 || !rest) ? page : undefined;
}
