import { type Html, html } from '../html.ts';

/** What stands at the top of a page's source. */
export interface Head {
	title: string;
	/** The token its forms and scripts send along. */
	csrf?: string | undefined;
	/** Addresses below `/assets/`. */
	sheets: string[];
	scripts?: string[];
	/** Facts for its scripts, by name. */
	facts?: Record<string, string | number>;
}

/** The head of every page of the desk. */
export const head = ({ title, csrf, sheets, scripts = [], facts = {} }: Head): Html => html`<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
${csrf && html`<meta name="csrf-token" content="${csrf}">`}
${Object.entries(facts).map(([name, content]) => html`<meta name="${name}" content="${content}">`)}
<link rel="icon" href="/assets/pages/icon.svg">
${['pages/looks.css', ...sheets].map((sheet) => html`<link rel="stylesheet" href="/assets/${sheet}">`)}
${scripts.map((script) => html`<script type="module" src="/assets/${script}"></script>`)}
</head>`;
