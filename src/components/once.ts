const rendered = new WeakMap<object, Map<string, string>>();

/** What has been rendered for a site, by name; forgotten with the site. */
export function renderedFor(site: object): Map<string, string> {
	const known = rendered.get(site) ?? new Map<string, string>();
	rendered.set(site, known);
	return known;
}
