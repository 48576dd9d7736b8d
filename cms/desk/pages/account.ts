import { type Html, html } from '../html.ts';
import type { OpenSession } from '../people/people.ts';
import type { Person } from '../people/person.ts';
import { momentInWords } from './moment.ts';

interface Account {
	csrf: string;
	person: Person;
	/** What they may do, in words. */
	rights: string[];
	sessions: OpenSession[];
	/** The session of this browser. */
	here: string;
	/** The form to change the password. */
	form: Html;
	isChanged: boolean;
}

/** What somebody sees of their own account. */
export function accountBody({ csrf, person, rights, sessions, here, form, isChanged }: Account): Html {
	return html`${isChanged && html`<p class="done" role="status">密码已经改好。别的地方如果还登录着，都已经退出。</p>`}
<p>姓名：${person.name}<br>账号：${person.login}</p>
<h2>我可以做什么</h2>
${
	rights.length > 0
		? html`<ul>${rights.map((one) => html`<li>${one}</li>`)}</ul>`
		: html`<p>现在还没有交给您的事。请找管理员。</p>`
}
<h2>改密码</h2>
${form}
<h2>在哪里登录着</h2>
<p class="hint">看到不认识的，请点下面的按钮，然后改密码。</p>
<ul class="cards">
${sessions.map(
	({ id, from, startedAt, lastSeen }) => html`<li><h3>${from}${id === here && '（就是这里）'}</h3>
<p class="hint">${momentInWords(startedAt)} 登录，${momentInWords(lastSeen)} 用过</p></li>`,
)}
</ul>
<form class="actions" method="post" action="/sign-out-everywhere">
<input type="hidden" name="_csrf" value="${csrf}">
<button class="quiet">在所有地方退出</button>
</form>
<p class="hint">12 小时不用会自动退出；一直在用，14 天以后也要重新登录一次。</p>`;
}
