/** A heading's words as part of an address: letters of any script and digits, joined by hyphens. */
export function slug(text: string): string {
	const joined = text
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, '-')
		.replace(/^-+|-+$/g, '');
	return [...joined].slice(0, 40).join('').replace(/-+$/, '') || 'x';
}
