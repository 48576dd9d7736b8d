/** Where nobody wants to come back to. */
const NOT_BACK = /^\/(?:sign-in|sign-out|invitation)(?:\/|$|-)/;

/** A path of this desk to go on to, from what stood in an address; the desk's home for everything that leads elsewhere. */
export function deskPath(typed: unknown): string {
	if (typeof typed !== 'string' || typed.length > 2000 || !/^\/[^\\\p{Cc}]*$/u.test(typed)) return '/';
	const home = 'http://desk.invalid';
	if (!URL.canParse(typed, home)) return '/';
	const { origin, pathname, search } = new URL(typed, home);
	// `/.//elsewhere` is harmless only until its dots are taken out.
	return origin !== home || pathname.startsWith('//') || NOT_BACK.test(pathname) ? '/' : pathname + search;
}
