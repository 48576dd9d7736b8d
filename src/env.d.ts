declare namespace App {
	/** What a page knows: the site it belongs to, and its own address from that site's base. */
	interface Locals {
		branch?: import('./compose/branch.ts').Branch;
		hub?: import('./compose/hub.ts').Hub;
		path: string;
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
