import { ENTRY_ID } from '../../../src/network/read-entry.ts';
import { ID } from '../../../src/schema/fields.ts';
import { RESERVED_COLUMNS, RESERVED_SLUGS, SLUG } from '../../../src/schema/reserved.ts';

/** What a path of the content folder is, and where it stands. */
export type PathKind =
	| { kind: 'entry'; branch: string; column: string; id: string; file: string }
	| { kind: 'face' | 'branch'; branch: string }
	| { kind: 'person'; branch: string; id: string }
	| { kind: 'header'; branch: string; file: string }
	| { kind: 'shared'; column: string; file: string }
	| { kind: 'network' };

const TEXT_OR_FILE = /\.(?:md|jpe?g|png|webp|gif|avif|pdf|docx?|xlsx?|pptx?|txt|csv|zip|mp3|m4a|ogg|wav|mp4|webm)$/i;
const PICTURE = /\.(?:jpe?g|png|webp|gif|avif)$/i;
// Names that some system reads as a device, an alternate stream or a way out.
const DANGEROUS = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)|[<>:"|?*\\\p{Cc}\p{Cf}]|^\.|[. ]$|~\d/iu;

/** Takes a path apart, strictly: what is not one of the known places is undefined, whatever it may lead to. */
export function kindOfPath(path: string): PathKind | undefined {
	if (path.length > 400 || path !== path.normalize('NFC') || !path.isWellFormed()) return undefined;
	const parts = path.split('/');
	if (parts.some((part) => part === '' || part.length > 120 || DANGEROUS.test(part))) return undefined;
	if (path === 'network.yml') return { kind: 'network' };
	const [top, name = '', third = '', ...rest] = parts;
	if (top === 'shared') return inShared(name, [third, ...rest].filter(Boolean));
	if (top !== 'branches' || !SLUG.test(name) || RESERVED_SLUGS.has(name)) return undefined;
	if (rest.length === 0) return inBranch(name, third);
	const [id = '', ...file] = rest;
	if (third === 'people') return file.length === 0 ? person(name, id) : undefined;
	if (!ID.test(third) || RESERVED_COLUMNS.has(third)) return undefined;
	if (file.length === 0 && id.endsWith('.md')) return entry(name, third, id.slice(0, -3), 'index.md');
	return file.length === 1 || file.length === 2 ? entry(name, third, id, file.join('/')) : undefined;
}

function inBranch(branch: string, file: string): PathKind | undefined {
	if (file === 'face.yml') return { kind: 'face', branch };
	if (file === 'branch.yml') return { kind: 'branch', branch };
	return PICTURE.test(file) ? { kind: 'header', branch, file } : undefined;
}

function person(branch: string, file: string): PathKind | undefined {
	const id = file.replace(/\.yml$/, '');
	return file.endsWith('.yml') && ID.test(id) ? { kind: 'person', branch, id } : undefined;
}

function entry(branch: string, column: string, id: string, file: string): PathKind | undefined {
	if (!ENTRY_ID.test(id) || !isTextOrFile(file)) return undefined;
	return { kind: 'entry', branch, column, id, file };
}

/** Any other text beside an entry would be an entry of its own to somebody who reads the folder otherwise. */
const isTextOrFile = (file: string): boolean =>
	TEXT_OR_FILE.test(file) && (!/\.md$/i.test(file) || file === 'index.md');

/** Shared texts are Markdown here: `.mdx` is code, and comes through git alone. */
function inShared(column: string, rest: string[]): PathKind | undefined {
	if (!ID.test(column) || rest.length === 0 || rest.length > 2) return undefined;
	const file = rest.join('/');
	const isEntry =
		rest.length === 1
			? file.endsWith('.md') && ENTRY_ID.test(file.slice(0, -3))
			: ENTRY_ID.test(rest[0]!) && isTextOrFile(rest[1]!);
	return isEntry ? { kind: 'shared', column, file } : undefined;
}
