/** What we use of Pagefind's own module. */
interface Pagefind {
	search(query: string): Promise<{ results: Found[] }>;
}

/** A result; its text is fetched when it is shown. */
export interface Found {
	data(): Promise<{ url: string; excerpt: string; meta: Record<string, string> }>;
}

let loading: Promise<Pagefind> | undefined;

/** Fetches Pagefind the first time somebody wants to search; a failure may be tried again. */
export function loadPagefind(base: string): Promise<Pagefind> {
	loading ??= import(/* @vite-ignore */ `${base}pagefind/pagefind.js`);
	loading.catch(() => (loading = undefined));
	return loading;
}

/** A result as an item of the list: title, column, date, and the words around what was found. */
export async function found(result: Found): Promise<HTMLLIElement> {
	const { url, excerpt, meta } = await result.data();
	const link = document.createElement('a');
	link.href = url;
	link.textContent = meta.title ?? url;
	const facts = document.createElement('p');
	facts.className = 'facts';
	facts.append(...[meta.date, meta.column].filter((word) => word !== undefined).map(span));
	const text = document.createElement('p');
	text.append(...marked(excerpt));
	const item = document.createElement('li');
	item.append(link, facts, text);
	return item;
}

function span(text: string): HTMLSpanElement {
	return Object.assign(document.createElement('span'), { textContent: text });
}

// An excerpt is cut anywhere; what closes the sentence before says nothing.
const LEADING = /^[\s\p{Po}\p{Pe}\p{Pf}\p{Pd}\p{Pc}]+/u;

/** Only marks are taken over from the excerpt, everything else as text. */
function* marked(excerpt: string): Generator<Node> {
	const source = new DOMParser().parseFromString(excerpt, 'text/html').body;
	for (const node of source.childNodes) {
		const words = node.textContent ?? '';
		const text = node === source.firstChild ? words.replace(LEADING, '') : words;
		yield node.nodeName === 'MARK'
			? Object.assign(document.createElement('mark'), { textContent: text })
			: new Text(text);
	}
}
