import { defineMdastPlugin, type MdastPluginEntry, type MdastVisitorContext } from 'satteri';
import { judge } from '../address.ts';
import { type Body, bodyOf, quote, report } from '../body.ts';
import { unmark } from '../chinese/marks.ts';
import { asElement, type Content, element, type NodeOf, words } from '../element.ts';
import { EXTERNAL_LINK, OFFSITE } from '../external.ts';
import { FOOTNOTE_PREFIX } from '../footnotes.ts';
import type { LinkTarget } from '../markdown.ts';
import { slug } from '../slug.ts';

/** Links lead only where they may; others keep their words. Those that leave for a host nobody vouches for say so. */
export const links: MdastPluginEntry = ({ source }) => /[[<@]|:\/\/|www\./i.test(source) && plugin;

const plugin = defineMdastPlugin({
	name: 'links',
	options: { position: true },
	link: (node, ctx) => lead(node, ctx, node.url, node.title),
	linkReference(node, ctx) {
		const { url, title } = bodyOf(ctx).definitions.get(node.identifier) ?? { url: '' };
		lead(node, ctx, url, title);
	},
});

type AnyLink = Readonly<NodeOf<'link' | 'linkReference'>>;

const EXTERNAL = asElement(undefined, EXTERNAL_LINK);
const MARK = element('span', { class: OFFSITE.class }, [OFFSITE.words]);

function lead(node: AnyLink, ctx: MdastVisitorContext, url: string, title: string | null | undefined): void {
	const target = decide(bodyOf(ctx), node, url);
	const isSilent = unmark(ctx.textContent(node)).trim() === '' && node.children.every(({ type }) => type === 'text');
	const added: Content[] = isSilent ? [words(unmark(url))] : [];
	if (target?.external) added.push(MARK);
	if (target && node.type === 'link') {
		// Changing a link costs a twentieth of replacing it.
		ctx.setProperty(node, 'url', target.href);
		if (target.external) ctx.setProperty(node, 'data', EXTERNAL);
		if (added.length > 0) ctx.appendChild(node, added);
		return;
	}
	const children = [...node.children, ...added] as NodeOf<'link'>['children'];
	if (!target) ctx.replaceNode(node, children);
	else
		ctx.replaceNode(node, {
			type: 'link',
			url: target.href,
			title: title ?? null,
			children,
			...(target.external && { data: EXTERNAL }),
		});
}

function decide(body: Body, node: AnyLink, url: string): Exclude<LinkTarget, { broken: string }> | undefined {
	const address = judge(url);
	if (address.kind === 'refused') {
		const { rule, message, fix } = refusal(url, address.protocol);
		report(body, node, { rule, severity: 'must-fix', message, fix });
		return undefined;
	}
	if (address.kind === 'fragment') return withinBody(body, node, address.fragment);
	const target = body.context.link(address.url);
	if ('href' in target) return target;
	report(body, node, { rule: 'link-broken', severity: 'should-fix', message: target.broken, fix: target.fix });
	return undefined;
}

function refusal(url: string, protocol: string) {
	const fix =
		protocol === 'file' || /^[a-z]$/.test(protocol)
			? '这个文件只在您的电脑上。请把它和文章放在同一个文件夹里，写成 ::file{src=报名表.docx title=报名表}。'
			: '请写以 https:// 开头的完整网址；本站的文章写成 ../2026-03-14-kaifang-ri/。';
	return { rule: 'link-protocol', message: `链接${quote(url)}不能用：只可以链接网页、邮箱、电话和本站的文章。`, fix };
}

/** Finds the heading or footnote a `#…` link means, by id or by the heading's own words. */
function withinBody(body: Body, node: AnyLink, fragment: string) {
	const wanted = unmark(fragment);
	const id = [wanted, `s-${slug(wanted)}`].find((candidate) => body.ids.has(candidate));
	if (id !== undefined) return { href: `#${id}`, external: false };
	const footnote = wanted.startsWith(FOOTNOTE_PREFIX) ? wanted.slice(FOOTNOTE_PREFIX.length) : undefined;
	if (footnote !== undefined && body.footnotes.has(footnote)) return { href: `#${wanted}`, external: false };
	report(body, node, {
		rule: 'anchor-missing',
		severity: 'should-fix',
		message: `链接${quote(`#${wanted}`)}要跳到的小标题，在这篇文章里没有。`,
		fix: '请照抄小标题的文字，例如 [见下文](#活动安排)。',
	});
	return undefined;
}
