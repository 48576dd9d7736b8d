import { type Html, html } from '../html.ts';

interface NewPassword {
	csrf: string;
	advice: string;
	sorry?: string | undefined;
	/** Whose password it is: somebody behind a link, or, without one, whoever is signed in and knows the old one. */
	person?: { name: string; login: string };
	action: string;
}

/** The form that sets a password. */
export function passwordForm({ csrf, advice, sorry, person, action }: NewPassword): Html {
	return html`${sorry && html`<p class="sorry" role="alert">${sorry}</p>`}
<form method="post" action="${action}">
<input type="hidden" name="_csrf" value="${csrf}">
${person ? whose(person) : old()}
<label for="password">新的密码</label>
<input id="password" name="password" type="password" autocomplete="new-password" minlength="10" maxlength="200" aria-describedby="advice" required>
<p class="hint" id="advice">${advice}</p>
<label for="again">再输一遍新的密码</label>
<input id="again" name="again" type="password" autocomplete="new-password" maxlength="200" required>
<p class="actions"><button>${person ? '设好密码，进入工作台' : '改密码'}</button></p>
</form>`;
}

const whose = ({ name, login }: { name: string; login: string }): Html => html`
<p>${name}，您好。请给自己设一个密码。</p>
<label for="login">您的账号</label>
<input id="login" value="${login}" autocomplete="username" readonly>
<p class="hint">以后用这个账号和下面的密码登录，请记下来。</p>`;

const old = (): Html => html`
<label for="old">现在的密码</label>
<input id="old" name="old" type="password" autocomplete="current-password" maxlength="200" required>`;
