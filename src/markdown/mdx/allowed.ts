import { defineMdastPlugin, type MdastNode } from 'satteri';
import { type Body, bodyOf, quote, report } from '../body.ts';
import { unmark } from '../chinese/marks.ts';
import { type AttributeValue, COMPONENTS, type ComponentName, readAttributes } from './components.ts';

type Jsx = Readonly<Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>>;
type Code = Readonly<Extract<MdastNode, { type: 'mdxjsEsm' | 'mdxFlowExpression' | 'mdxTextExpression' }>>;

/** Lets through our own components with plain values, each on lines of its own; programs, other elements and slips are problems. */
export const allowed = defineMdastPlugin({
	name: 'allowed',
	options: { position: true },
	mdxjsEsm: (node, ctx) => refuseImport(bodyOf(ctx), node),
	mdxFlowExpression: (node, ctx) => refuseExpression(bodyOf(ctx), node),
	mdxTextExpression: (node, ctx) => refuseExpression(bodyOf(ctx), node),
	mdxJsxFlowElement: (node, ctx) => judge(bodyOf(ctx), node),
	mdxJsxTextElement(node, ctx) {
		const body = bodyOf(ctx);
		if (isKnown(node.name)) wrong(body, node, `<${node.name}> 写在了句子中间。`, '请另起一行，上下各空一行。');
		else refuseElement(body, node);
	},
});

function wrong(body: Body, node: Parameters<typeof report>[1], message: string, fix: string): void {
	report(body, node, { rule: 'mdx-refused', severity: 'must-fix', message, fix });
}

function refuseImport(body: Body, node: Code): void {
	const first = unmark(node.value).split('\n', 1)[0]!;
	wrong(
		body,
		node,
		`「${first.slice(0, 60)}」：MDX 里不能写 import 或 export。`,
		`请删掉这一行；可以直接用的组件有 ${NAMES}。`,
	);
}

function refuseExpression(body: Body, node: Code): void {
	if (/^\s*(?:\/\*(?:(?!\*\/)[\s\S])*\*\/\s*)*$/.test(node.value)) return;
	wrong(body, node, `花括号里的${quote(node.value)}是程序，不能用。`, '请直接写文字；要显示花括号时写成 \\{。');
}

function refuseElement(body: Body, node: Jsx): void {
	wrong(body, node, `这里不能用 <${node.name ?? ''}>。`, `可以用的组件有 ${NAMES}；其余请用 Markdown 写。`);
}

async function judge(body: Body, node: Jsx): Promise<void> {
	const { name } = node;
	if (!isKnown(name)) return refuseElement(body, node);
	const read = attributesOf(node, name);
	if ('wrong' in read) return wrong(body, node, read.wrong, `请照这样写：${COMPONENTS[name].example}`);
	const { values } = read;
	if (name === 'Quiz' && !((values.answers as string[])[Number(values.right) - 1] ?? '')) {
		wrong(body, node, `<Quiz> 的 right={${values.right}} 没有对应的答案。`, '从 1 数起，写对的那个答案是第几个。');
	}
	await askFor(body, node, values);
}

function attributesOf(node: Jsx, name: ComponentName): ReturnType<typeof readAttributes> {
	const written: Record<string, string | { literal: string }> = {};
	for (const attribute of node.attributes) {
		if (attribute.type !== 'mdxJsxAttribute') return { wrong: `<${name}> 里不能用 {...}。` };
		const { name: key, value } = attribute;
		written[key] =
			value === null || value === undefined
				? ''
				: typeof value === 'string'
					? unmark(value)
					: { literal: unmark(value.value) };
	}
	return readAttributes(name, written);
}

/** The film, the file, the poster: whoever renders finds them under their names. */
async function askFor(body: Body, node: Jsx, { src, poster }: Record<string, AttributeValue>): Promise<void> {
	const answers = [
		...(typeof src === 'string' ? [body.context.file(src)] : []),
		...(typeof poster === 'string' ? [body.context.picture(poster)] : []),
	];
	for (const answer of await Promise.all(answers)) {
		if (!('refused' in answer)) continue;
		report(body, node, { rule: 'attachment-refused', severity: 'must-fix', message: answer.refused, fix: answer.fix });
	}
}

const isKnown = (name: string | null): name is ComponentName => name !== null && Object.hasOwn(COMPONENTS, name);

const NAMES = Object.keys(COMPONENTS).join('、');
