import { type Html, html } from '../html.ts';
import type { Person } from '../people/person.ts';
import { momentInWords } from './moment.ts';

/** A one-time link, shown this once. */
export function linkBody({ person, address, until }: { person: Person; address: string; until: string }): Html {
	return html`<p class="done" role="status">链接做好了。请现在就复制：离开这一页以后，再也看不到它。</p>
<label for="link">把这个链接发给${person.name}</label>
<input id="link" value="${address}" readonly>
<p class="actions"><button type="button" data-copy="link">复制链接</button> <a class="button quiet" href="/people">回到人员</a></p>
<p class="hint" role="status" data-copied></p>
<ul>
<li>${person.name}打开链接，自己设密码。他的账号是「${person.login}」。</li>
<li>链接只能用一次，到 ${momentInWords(until)} 为止。过了时间，在他的页面上再要一个。</li>
<li>谁拿到链接，谁就能设密码。请只发给本人，不要发到群里。</li>
</ul>`;
}
