/** As much of Immutable.js as is read here. */
export interface Immutable {
	get(key: string | number): unknown;
	getIn(path: (string | number)[]): unknown;
	setIn(path: (string | number)[], value: unknown): Immutable;
	toJS(): unknown;
	size?: number;
}

/** What Decap keeps while somebody works. */
export interface State {
	entryDraft: Immutable;
	collections: Immutable;
	mediaLibrary: Immutable;
	editorialWorkflow: Immutable;
	config: { collections?: Collection[] };
}

/** A field of a form, as our configuration gives it to Decap. */
export interface Field {
	name: string;
	label?: string;
	widget?: string;
	default?: unknown;
	fields?: Field[];
	field?: Field;
	types?: Field[];
	options?: (string | { label: string; value: unknown })[];
}

/** A column, or a form of settings. */
export interface Collection {
	name: string;
	label: string;
	folder?: string;
	publish?: boolean;
	fields?: Field[];
	files?: { name: string; fields: Field[] }[];
}

/** Something that changes that state, by the name Decap has for it. */
export interface Action {
	type: string;
	payload?: unknown;
}

/** What Decap keeps its state in. */
export interface Store {
	getState(): State;
	dispatch(action: Action): unknown;
	subscribe(listener: () => void): () => void;
}

/** A node as React makes it. */
export type Node = object | string | null;

/** Makes one: `h('p', { className: 'x' }, 'words')`. */
export type MakeNode = (
	type: unknown,
	properties?: Record<string, unknown> | null,
	...children: (Node | Node[])[]
) => Node;

/** What a preview gets from Decap. */
export interface PreviewProperties {
	entry: Immutable;
	collection: Immutable;
	widgetFor(name: string): Node;
	getAsset(path: string, field?: unknown): { toString(): string } | undefined;
	document: Document;
	window: Window;
}

/** A block of the body as a form. */
export interface EditorComponent {
	id: string;
	label: string;
	fields: (Field & Record<string, unknown>)[];
	pattern: RegExp;
	fromBlock(match: RegExpMatchArray): Record<string, unknown>;
	toBlock(data: Record<string, unknown>): string;
	toPreview(data: Record<string, unknown>, getAsset?: unknown, fields?: unknown): string | Node;
}

/** What Decap lets others add. */
export interface Cms {
	registerLocale(name: string, words: object): void;
	getLocale(name: string): unknown;
	registerEditorComponent(component: EditorComponent): void;
	registerPreviewTemplate(name: string, template: unknown): void;
	registerPreviewStyle(address: string): void;
	registerEventListener(listener: { name: string; handler: (event: { entry: Immutable }) => unknown }): void;
}

declare global {
	interface Window {
		CMS: Cms;
		CMS_MANUAL_INIT: boolean;
		initCMS(options: { config: unknown }): void;
		h: MakeNode;
		createClass(definition: object): unknown;
		__REDUX_DEVTOOLS_EXTENSION_COMPOSE__: unknown;
	}
}

/** Loads Decap, which is a script of its own of five megabytes, and leaves it to the caller to start it. */
export function loadDecap(): Promise<Cms> {
	window.CMS_MANUAL_INIT = true;
	// On plain http at an address other than this machine browsers leave it out, and Decap asks for nothing more than a name.
	if (!crypto.randomUUID) Object.defineProperty(crypto, 'randomUUID', { value: randomName });
	return new Promise((resolve, reject) => {
		const script = document.createElement('script');
		script.src = '/assets/decap/decap-cms.js';
		script.addEventListener('load', () => resolve(window.CMS));
		script.addEventListener('error', () => reject(new Error('编辑器没有下载下来')));
		document.head.append(script);
	});
}

function randomName(): string {
	const digits = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0'));
	return digits.join('').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
