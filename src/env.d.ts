declare namespace App {
	/** What a page knows: the site it belongs to, and its own address from that site's base. */
	interface Locals {
		branch?: import('./compose/branch.ts').Branch;
		hub?: import('./compose/hub.ts').Hub;
		path: string;
		/** While the body of an `.mdx` is rendered: what it refers to. */
		beside?: import('./markdown/mdx/beside.ts').Beside;
	}
}

interface ImportMetaEnv {
	/** The content folder `npm run dev` was started with. */
	readonly CONTENT_FOLDER?: string;
	/** Where `npm run dev` keeps encoded pictures. */
	readonly MEDIA_FOLDER?: string;
}

/** Whether pages are answered from disk (`npm run dev`) and not rendered by a build. */
declare const ON_DEMAND: boolean;

declare module 'virtual:lessons' {
	/** The bodies of shared `.mdx`, by their path from the content folder. */
	const bodies: Record<string, import('astro').MDXInstance<Record<string, unknown>>['Content']>;
	export default bodies;
}
