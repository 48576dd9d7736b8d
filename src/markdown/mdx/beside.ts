import type { Picture } from '../../media/picture.ts';
import type { Attachment, LinkTarget, MarkdownContext } from '../markdown.ts';

/** What an `.mdx` refers to outside itself, by the words it uses for it: its compiled body knows only those. */
export interface Beside {
	pictures: Record<string, Picture>;
	files: Record<string, Attachment>;
	links: Record<string, LinkTarget>;
}

/** A context that keeps its answers. */
export function recordBeside(context: MarkdownContext): { context: MarkdownContext; beside: Beside } {
	const beside: Beside = { pictures: {}, files: {}, links: {} };
	return {
		beside,
		context: {
			async picture(path) {
				const answer = await context.picture(path);
				if (!('refused' in answer)) beside.pictures[path] = answer;
				return answer;
			},
			async file(path) {
				const answer = await context.file(path);
				if (!('refused' in answer)) beside.files[path] = answer;
				return answer;
			},
			link(written) {
				const answer = context.link(written);
				beside.links[written] = answer;
				return answer;
			},
		},
	};
}

const STAND_IN = '/__BESIDE__/';

/** What an address is while a body is compiled: the words it is found by later. */
const standIn = (written: string): string => STAND_IN + encodeURIComponent(written);

/** The words behind a stand-in; undefined for an address that is one already. */
export function writtenBehind(address: string): string | undefined {
	const at = address.indexOf(STAND_IN);
	return at < 0 ? undefined : decodeURIComponent(address.slice(at + STAND_IN.length));
}

/** Answers while a body is compiled into the theme, where no picture and no branch is known. */
export const compiling: MarkdownContext = {
	picture: async (path) => ({
		width: 1,
		height: 1,
		variants: [],
		jpeg: { file: standIn(path), width: 1, height: 1, bytes: 0 },
	}),
	file: async (path) => ({ path, title: path, extension: '', bytes: 0 }),
	link: (written) => ({ href: standIn(written), external: false }),
};
