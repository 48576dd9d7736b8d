/** Whether a text names a film: as it stands, or as addresses are written. */
export const isNamedIn = (text: string, name: string): boolean =>
	text.includes(name) || text.includes(encodeURIComponent(name));
