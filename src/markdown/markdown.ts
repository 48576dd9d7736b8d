import type { Picture, RefusedPicture } from '../media/picture.ts';
import type { TextProblem } from '../network/problem.ts';

/** A heading of a body, for its contents list. `depth` is 2 to 4. */
export interface Heading {
	depth: number;
	id: string;
	text: string;
}

/** A file offered for download or playing. */
export interface Attachment {
	/** Address from the branch's base, for example `media/1f…/报名表.docx`. */
	path: string;
	/** What readers see. */
	title: string;
	/** Without the dot, small letters. */
	extension: string;
	bytes: number;
}

/** Where a link leads, decided by whoever knows the branch. */
export type LinkTarget =
	| {
			href: string;
			/** It leaves for a host that nobody vouches for. */
			external: boolean;
	  }
	/** The link leads nowhere: its words stay, the link goes. */
	| { broken: string; fix: string };

/** What a body may refer to outside itself. */
export interface MarkdownContext {
	/** A picture by the path written in the body. */
	picture(path: string): Promise<Picture | RefusedPicture>;
	/** A file by the path written in the body. */
	file(path: string): Promise<Attachment | { refused: string; fix: string }>;
	/** A link as written; only called with addresses whose protocol is allowed or that have none. */
	link(href: string): LinkTarget;
}

/** A body as HTML that is safe by construction; addresses in it begin with `BASE`. */
export interface MarkdownResult {
	html: string;
	headings: Heading[];
	/** Without markup, one line a block. */
	text: string;
	/** First picture of the body, for lists that have no cover. */
	firstPicture?: { picture: Picture; alt: string };
	/** Lines and columns count from the first line of the body. */
	problems: TextProblem[];
}
