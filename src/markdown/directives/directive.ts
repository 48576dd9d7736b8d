import { judge } from '../address.ts';
import { type Body, report } from '../body.ts';
import { type Content, element } from '../element.ts';
import type { Attachment } from '../markdown.ts';

export type DirectiveNode = Extract<Content, { type: 'containerDirective' | 'leafDirective' }>;

/** One use of a directive in a body. */
export interface Use {
	body: Body;
	/** Where it was written. */
	node: Readonly<DirectiveNode>;
	/** What stands between `{` and `}`. */
	attributes: Record<string, string>;
	/** What stands between `[` and `]`, as plain words. */
	label: string;
	/** What stands between the `:::` lines. */
	children: Readonly<Content>[];
}

/** A block with a meaning of its own, written `:::name … :::` or `::name{…}`. */
export interface Directive {
	name: string;
	/** What writers call it. */
	title: string;
	/** `container` is `:::name … :::`, `leaf` is `::name{…}`. */
	forms: readonly ('container' | 'leaf')[];
	/** One whole use, for advice and for the form of the editor. */
	example: string;
	render(use: Use): Content[] | Promise<Content[]>;
}

/** Notes that a directive lacks something it cannot do without. */
export function incomplete({ body, node }: Use, message: string, example: string): void {
	report(body, node, {
		rule: 'directive-incomplete',
		severity: 'should-fix',
		message,
		fix: `请照这样写：${example.replaceAll('\n', ' ⏎ ')}`,
	});
}

/** The file named by `src`; undefined when it cannot be offered, which is then a problem. */
export async function fileOf(use: Use, example: string): Promise<Attachment | undefined> {
	const { src } = use.attributes;
	if (!src) {
		incomplete(use, `「${use.node.name}」没有写是哪个文件。`, example);
		return undefined;
	}
	const address = judge(src);
	const answer =
		address.kind === 'relative'
			? await use.body.context.file(address.url)
			: {
					refused: `「${src}」不是文章旁边的文件。`,
					fix: `请把文件和文章放在同一个文件夹里，只写文件名，例如 ${example}。`,
				};
	if (!('refused' in answer)) return answer;
	report(use.body, use.node, {
		rule: 'attachment-refused',
		severity: 'must-fix',
		message: answer.refused,
		fix: answer.fix,
	});
	return undefined;
}

/** The title or label by itself, for directives that have no better place for it. */
export function titleParagraph({ attributes, label }: Use): Content[] {
	const title = attributes.title?.trim() || label;
	return title ? [element('p', {}, [title])] : [];
}

/** What readers see for a file: the title given, else its label, else its own. */
export function titleOf({ attributes, label }: Use, file: Attachment): string {
	return attributes.title?.trim() || label || file.title;
}

/** Kind and size of a file: `DOCX，28 KB`. */
export function fileFacts({ extension, bytes }: Attachment): string {
	const kilobytes = Math.max(1, Math.round(bytes / 1024));
	const size = kilobytes < 1024 ? `${kilobytes} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
	return `${extension.toUpperCase()}，${size}`;
}
