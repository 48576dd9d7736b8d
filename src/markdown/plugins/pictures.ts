import { type Custom, defineMdastPlugin, type MdastPluginEntry, type MdastVisitorContext } from 'satteri';
import type { Picture, RefusedPicture } from '../../media/picture.ts';
import { type Address, judge } from '../address.ts';
import { type Body, bodyOf, firstLine, quote, report } from '../body.ts';
import { unmark } from '../chinese/marks.ts';
import type { NodeOf } from '../element.ts';
import { picture as pictureNode } from '../figure.ts';
import { isNarrow, narrowPicture } from '../narrow-picture.ts';
import { pictureAttributes } from '../picture-attributes.ts';

/** Pictures come from beside the article, in the sizes a browser may choose from; others are left out. */
export const pictures: MdastPluginEntry = ({ source }) => source.includes('![') && plugin;

const plugin = defineMdastPlugin({
	name: 'pictures',
	options: { position: true },
	image: (node, ctx) => inTurn(node, ctx, node.url, node.title ?? ''),
	imageReference(node, ctx) {
		const { url, title } = bodyOf(ctx).definitions.get(node.identifier) ?? { url: '' };
		return inTurn(node, ctx, url, title ?? '');
	},
});

type AnyImage = Readonly<NodeOf<'image' | 'imageReference'>>;

/** Pictures are made ready side by side, but take their places in the order of the body. */
function inTurn(node: AnyImage, ctx: MdastVisitorContext, url: string, title: string): Promise<void> {
	const body = bodyOf(ctx);
	const parent = ctx.parent(node);
	const isLinked = parent?.type.startsWith('link') === true;
	const around = parent && ctx.parent(parent);
	const isAmongOthers = around?.type === 'containerDirective' && around.name === 'gallery';
	body.turn = Promise.all([ask(body, url), body.turn]).then(([answer]) => {
		if ('refused' in answer) {
			refuse(body, node, answer);
			ctx.removeNode(node);
			return;
		}
		if (!isAmongOthers && isNarrow(answer)) report(body, node, narrowPicture(unmark(url), answer));
		ctx.replaceNode(node, show(body, node, answer, title, isLinked));
	});
	return body.turn;
}

type Refusal = RefusedPicture & { rule: string };

const WHENCE = {
	web: '请先问清可不可以用，再把图片保存下来（电脑上按右键选「图片另存为」，手机上长按选「保存图片」）',
	pasted: '这是从 Word、微信或电脑里粘贴时带进来的地址，图片没有跟来。请回到原来的地方把图片另存成文件',
};

const isOnTheWeb = (address: Address): boolean =>
	address.kind === 'web' || (address.kind === 'refused' && /^(?:https?)?$/.test(address.protocol));

async function ask(body: Body, url: string): Promise<Picture | Refusal> {
	const address = judge(url);
	if (address.kind !== 'relative') {
		return {
			rule: 'picture-remote',
			refused: `图片${quote(url)}不在文章旁边，不能显示。`,
			fix: `${WHENCE[isOnTheWeb(address) ? 'web' : 'pasted']}，和文章放在同一个文件夹里，再写成 ![图片说明](合影.jpg)。`,
		};
	}
	if (address.url === '') {
		return {
			rule: 'picture-refused',
			refused: '有一张图片没有写文件名。',
			fix: '请写上图片的文件名，例如 ![图片说明](合影.jpg)。',
		};
	}
	const answer = await body.context.picture(address.url);
	return 'refused' in answer ? { rule: 'picture-refused', ...answer } : answer;
}

function refuse(body: Body, node: AnyImage, { rule, refused, fix }: Refusal): void {
	report(body, node, { rule, severity: 'must-fix', message: refused, fix });
}

function show(body: Body, node: AnyImage, picture: Picture, title: string, isLinked: boolean): Custom {
	let alt = unmark(node.alt ?? '')
		.replace(/\s+/g, ' ')
		.trim();
	if (alt === '') {
		report(body, node, {
			rule: 'alt-missing',
			severity: 'should-fix',
			message: `图片${quote(firstLine(body, node))}没有说明，看不见照片的人不知道上面是什么。`,
			fix: '请在方括号里写清照片上是谁、在做什么，例如 ![志愿者在楼道里清理堆物](清理.jpg)。',
		});
		// A link needs words that can be read aloud.
		if (isLinked) alt = '图片';
	}
	const isFirst = body.firstPicture === undefined;
	if (isFirst) body.firstPicture = { picture, alt };
	const attributes = {
		...pictureAttributes(picture),
		alt,
		...(isFirst ? {} : { loading: 'lazy', decoding: 'async' }),
	};
	return pictureNode(attributes, unmark(title).trim());
}
