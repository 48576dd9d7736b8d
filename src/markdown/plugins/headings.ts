import type { MdastPluginEntry } from 'satteri';
import { type Body, bodyOf, quote, report } from '../body.ts';
import { unmark } from '../chinese/marks.ts';
import { slug } from '../slug.ts';

/** Headings begin at the second level, skip none, and get ids that last as long as their words. */
export const headings: MdastPluginEntry = {
	name: 'headings',
	options: { position: true },
	heading(node, ctx) {
		const body = bodyOf(ctx);
		const text = unmark(ctx.textContent(node, { includeHtml: false, includeImageAlt: false }))
			.replace(/\s+/g, ' ')
			.trim();
		if (text === '') {
			ctx.replaceNode(node, { type: 'paragraph', children: [...node.children] });
			return;
		}
		if (node.depth === 1 && !body.tally.has('heading-level')) {
			report(body, node, {
				rule: 'heading-level',
				severity: 'should-fix',
				message: `${quote(text)}用了一级标题，一级标题是整篇文章的题目，不能在正文里再写。`,
				fix: `请在前面多写一个 #，例如 ## ${text.slice(0, 20)}。`,
			});
		}
		const depth = nextDepth(body, node.depth);
		const id = freeId(body, `s-${slug(text)}`);
		if (depth !== node.depth) ctx.setProperty(node, 'depth', depth);
		ctx.setProperty(node, 'data', { hProperties: { id } });
		if (depth <= 4) body.headings.push({ depth, id, text });
	},
};

type Depth = 2 | 3 | 4 | 5 | 6;

/** One deeper than the heading it stands below, whatever number of `#` was written. */
function nextDepth({ depths }: Body, written: number): Depth {
	while (depths.length > 0 && depths.at(-1)! >= written) depths.pop();
	depths.push(written);
	return Math.min(depths.length + 1, 6) as Depth;
}

function freeId({ ids }: Body, wanted: string): string {
	let id = wanted;
	let number = ids.get(wanted) ?? 1;
	for (; ids.has(id); number++) id = `${wanted}-${number + 1}`;
	ids.set(wanted, number);
	ids.set(id, 1);
	return id;
}
