type AttributeType = 'text' | 'number' | 'list';

interface Component {
	/** What may be written in the tag; a name that ends with `!` cannot be left out. */
	attributes: Record<string, AttributeType>;
	example: string;
}

/** The components a shared `.mdx` may use, and nothing else; `src/components/lesson/registry.ts` shows them. */
export const COMPONENTS = {
	Steps: { attributes: {}, example: '<Steps> … </Steps>' },
	Step: { attributes: { 'title!': 'text' }, example: '<Step title="先认秤"> … </Step>' },
	Quiz: {
		attributes: { 'question!': 'text', 'answers!': 'list', 'right!': 'number', because: 'text' },
		example: '<Quiz question="一斤是多少克？" answers={["400 克", "500 克"]} right={2} because="一公斤的一半。" />',
	},
	Timeline: { attributes: { title: 'text' }, example: '<Timeline title="一天"> … </Timeline>' },
	Video: {
		attributes: { 'src!': 'text', title: 'text', poster: 'text' },
		example: '<Video src="片子.mp4" title="开放日" poster="封面.jpg" />',
	},
	FileCard: { attributes: { 'src!': 'text', title: 'text' }, example: '<FileCard src="报名表.docx" title="报名表" />' },
	Note: { attributes: { title: 'text', type: 'text' }, example: '<Note title="提示"> … </Note>' },
} as const satisfies Record<string, Component>;

export type ComponentName = keyof typeof COMPONENTS;

/** The value of an attribute: words, or a number or a list written as JSON between braces. */
export type AttributeValue = string | number | string[];

/** Reads a tag's attributes; the words say what is wrong with them. */
export function readAttributes(
	name: ComponentName,
	written: Record<string, string | { literal: string }>,
): { values: Record<string, AttributeValue> } | { wrong: string } {
	const known = new Map(
		Object.entries<AttributeType>(COMPONENTS[name].attributes).map(([key, type]) => [key.replace('!', ''), type]),
	);
	const values: Record<string, AttributeValue> = {};
	for (const [key, value] of Object.entries(written)) {
		const type = known.get(key);
		if (!type) return { wrong: `<${name}> 没有「${key}」这一项。` };
		const read = typeof value === 'string' ? value : literal(value.literal);
		if (read === undefined || typeOf(read) !== type) return { wrong: `<${name}> 的「${key}」写法不对。` };
		values[key] = read;
	}
	const missing = Object.keys(COMPONENTS[name].attributes).find(
		(key) => key.endsWith('!') && !(key.slice(0, -1) in values),
	);
	return missing ? { wrong: `<${name}> 缺少「${missing.slice(0, -1)}」。` } : { values };
}

/** Only what JSON can say: an expression would be a program. */
function literal(text: string): AttributeValue | undefined {
	try {
		const value: unknown = JSON.parse(text);
		if (typeof value === 'string' || typeof value === 'number') return value;
		return Array.isArray(value) && value.every((one) => typeof one === 'string') ? value : undefined;
	} catch {
		return undefined;
	}
}

const typeOf = (value: AttributeValue): AttributeType =>
	typeof value === 'string' ? 'text' : typeof value === 'number' ? 'number' : 'list';
