import { type Html, html } from '../html.ts';
import type { Person } from '../people/person.ts';
import { head } from './head.ts';

/** One page of the desk. */
export interface DeskPage {
	title: string;
	person?: Person | undefined;
	/** The token its forms and scripts send along. */
	csrf?: string | undefined;
	body: Html;
	/** The address of the menu's entry this page belongs to. */
	current?: string;
	/** Names in `/assets/pages/`, without `.ts` and `.css`. */
	scripts?: string[];
	sheets?: string[];
	/** Shown above everything: the connection is not protected, somebody tries things out. */
	banners?: string[];
}

const MENU: { address: string; title: string; isFor: (person: Person) => boolean }[] = [
	{ address: '/', title: '工作台', isFor: () => true },
	{ address: '/review/', title: '审核', isFor: has('reviewer', 'administrator', 'auditor') },
	{ address: '/people', title: '人员', isFor: has('administrator', 'auditor') },
	{ address: '/log', title: '记录', isFor: has('administrator', 'auditor') },
	{ address: '/account', title: '我的账号', isFor: () => true },
];

function has(...roles: string[]): (person: Person) => boolean {
	return ({ grants }) => grants.some(({ role }) => roles.includes(role));
}

/** The whole page around a body. */
export function frame(page: DeskPage): string {
	const { title, person, csrf, body, scripts = [], sheets = [], banners = [] } = page;
	const markup = html`<!doctype html>
<html lang="zh-Hans">
${head({
	title: `${title} · 支部网站工作台`,
	csrf,
	sheets: ['desk', ...sheets].map((name) => `pages/${name}.css`),
	scripts: scripts.map((name) => `pages/${name}.ts`),
})}
<body class="desk">
<a class="skip" href="#main">跳到正文</a>
${banners.map((text) => html`<p class="banner" role="status">${text}</p>`)}
<header class="top">
<p class="name"><a href="/">支部网站工作台</a></p>
${person && menu(person, csrf, page.current)}
</header>
<main id="main" tabindex="-1">
<h1>${title}</h1>
${body}
</main>
</body>
</html>
`;
	return markup.text;
}

function menu(person: Person, csrf: string | undefined, current: string | undefined): Html {
	return html`<nav aria-label="工作台"><ul>
${MENU.filter(({ isFor }) => isFor(person)).map(
	({ address, title }) =>
		html`<li><a href="${address}"${address === current && html` aria-current="page"`}>${title}</a></li>`,
)}
</ul></nav>
<form class="out" method="post" action="/sign-out"><input type="hidden" name="_csrf" value="${csrf}">
<span>${person.name}</span> <button class="quiet">退出</button></form>`;
}
