import { type Html, html } from '../html.ts';
import type { Person } from '../people/person.ts';
import { momentInWords } from './moment.ts';

interface PeopleList {
	found: { person: Person; rights: string[] }[];
	/** What was looked for. */
	wanted: string;
	mayManage: boolean;
}

/** Everybody at the desk, with what they may do and when they were last seen. */
export function peopleBody({ found, wanted, mayManage }: PeopleList): Html {
	return html`${mayManage && html`<p class="actions"><a class="button" href="/people/new">请一位新同事进来</a></p>`}
<form class="find" method="get" action="/people" role="search">
<label for="q">找人</label>
<input id="q" name="q" type="search" value="${wanted}" placeholder="姓名、账号，或者支部的名称">
<button class="quiet">找</button>
</form>
<p class="hint">${wanted ? `找到 ${found.length} 位` : `一共 ${found.length} 位`}</p>
<ul class="cards">
${found.map(({ person, rights }) => card(person, rights, mayManage))}
</ul>`;
}

function card(person: Person, rights: string[], mayManage: boolean): Html {
	const { id, name, login, isClosed, isInvited, lastSeen } = person;
	return html`<li>
<h3>${mayManage ? html`<a href="/people/${id}">${name}</a>` : name} <span class="muted">${login}</span>
${isClosed ? html`<span class="stage">已停用</span>` : isInvited && html`<span class="stage">还没有设密码</span>`}</h3>
${rights.length > 0 ? html`<p>${rights.map((one) => html`${one}<br>`)}</p>` : html`<p class="muted">没有交给他的事</p>`}
<p class="hint">${lastSeen ? `上次来是 ${momentInWords(lastSeen)}` : '还没有来过'}</p>
</li>`;
}
