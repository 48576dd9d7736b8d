import { type Html, html } from '../html.ts';
import type { Person } from '../people/person.ts';
import { momentInWords } from './moment.ts';
import { type GrantChoices, grantBoxes } from './people-grant.ts';

interface PersonPage extends GrantChoices {
	csrf: string;
	sorry?: string | undefined;
	done?: string | undefined;
	person: Person;
	grants: { key: string; words: string }[];
	/** Who could take over. */
	others: Person[];
	/** Whether it is the administrator's own page. */
	isSelf: boolean;
}

/** One person, as an administrator sees and changes it. */
export function personBody(page: PersonPage): Html {
	const { csrf, sorry, done, person, grants, network, columns } = page;
	const state = person.isClosed ? '已停用' : person.isInvited ? '还没有设密码' : '在用';
	return html`${sorry && html`<p class="sorry" role="alert">${sorry}</p>`}
${!sorry && done && html`<p class="done" role="status">${done}</p>`}
<p>账号：${person.login}　<span class="stage">${state}</span><br>
<span class="hint">${person.lastSeen ? `上次来是 ${momentInWords(person.lastSeen)}` : '还没有来过'}　<a href="/log?person=${person.id}">看他做过什么</a></span></p>
<h2>姓名和他管的事</h2>
<form method="post" action="/people/${person.id}">
<input type="hidden" name="_csrf" value="${csrf}">
<label for="name">姓名</label>
<input id="name" name="name" value="${person.name}" maxlength="40" autocomplete="off" required>
<fieldset>
<legend>现在管的事（去掉打勾的，就不再归他管）</legend>
${grants.map(({ key, words }) => html`<label class="tick"><input type="checkbox" name="keep" value="${key}" checked> ${words}</label>`)}
${grants.length === 0 && html`<p class="hint">没有。</p>`}
</fieldset>
<fieldset>
<legend>再加一件</legend>
${grantBoxes({ network, columns }, {}, true)}
</fieldset>
<p class="actions"><button>保存</button></p>
</form>
${person.isClosed ? reopen(page) : [recover(page), handOver(page), close(page)]}`;
}

const action = ({ csrf, person }: PersonPage, path: string, inside: Html): Html => html`
<form method="post" action="/people/${person.id}/${path}">
<input type="hidden" name="_csrf" value="${csrf}">
${inside}
</form>`;

const recover = (page: PersonPage): Html => html`<h2>${page.person.isInvited ? '再发一次邀请' : '忘了密码'}</h2>
<p>${
	page.person.isInvited
		? '上一个链接丢了或者过期了，可以再要一个。以前发的链接就不能用了。'
		: '给他一个新的链接，他打开以后重新设密码。他现在登录着的地方都会退出。'
}</p>
${action(page, 'recover', html`<p class="actions"><button class="quiet">得到新的链接</button></p>`)}`;

const handOver = (page: PersonPage): Html =>
	html`${
		!page.isSelf &&
		html`<h2>换人接手</h2>
<p>${page.person.name}不做了，由另一个人接着做：他管的事和没有写完的稿子，一次都交给接手的人；他自己的账号同时停用。</p>
${action(
	page,
	'succeed',
	html`<label for="to">由谁接手</label>
<select id="to" name="to" required>
<option value="">请选</option>
${page.others.map(({ id, name, login }) => html`<option value="${id}">${name}（${login}）</option>`)}
</select>
<p class="hint">接手的人还没有账号，请先<a href="/people/new">请他进来</a>。</p>
<label class="tick"><input type="checkbox" name="sure" value="yes" required> 我知道：${page.person.name}从现在起不能登录</label>
<p class="actions"><button class="quiet">交给接手的人</button></p>`,
)}`
	}`;

const close = (page: PersonPage): Html =>
	html`${
		!page.isSelf &&
		html`<h2>停用</h2>
<p>${page.person.name}马上不能再登录，已经登录的地方立刻退出。他写过的稿子都还在，署名也不变。以后可以恢复。</p>
${action(page, 'close', html`<p class="actions"><button class="quiet">停用这个账号</button></p>`)}`
	}`;

const reopen = (page: PersonPage): Html => html`<h2>恢复</h2>
<p>恢复以后，他可以用原来的密码登录，管上面打勾的事。</p>
${action(page, 'reopen', html`<p class="actions"><button class="quiet">恢复这个账号</button></p>`)}`;
