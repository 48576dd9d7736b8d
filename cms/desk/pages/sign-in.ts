import { type Html, html } from '../html.ts';

interface SignIn {
	csrf: string;
	/** Why it did not work. */
	sorry?: string | undefined;
	/** What was typed before. */
	login: string;
	/** Sample accounts, offered as buttons. */
	accounts: { login: string; password: string; name: string; does: string }[];
}

/** The form to sign in. It is sent to the address it stands at. */
export function signInBody({ csrf, sorry, login, accounts }: SignIn): Html {
	return html`${sorry && html`<p class="sorry" role="alert">${sorry}</p>`}
<form method="post">
<input type="hidden" name="_csrf" value="${csrf}">
<label for="login">账号</label>
<input id="login" name="login" value="${login}" autocomplete="username" autocapitalize="none" spellcheck="false" required>
<label for="password">密码</label>
<input id="password" name="password" type="password" autocomplete="current-password" required>
<p class="actions"><button>登录</button></p>
</form>
<p class="hint">忘了密码，或者还没有账号？请找本单位的管理员，他会给您一个链接，打开以后自己设密码。</p>
${accounts.length > 0 && samples(csrf, accounts)}`;
}

function samples(csrf: string, accounts: SignIn['accounts']): Html {
	return html`<section aria-labelledby="samples">
<h2 id="samples">先试一试</h2>
<p>这是试用的工作台，只有这台电脑能打开。点一个按钮，就以他的身份进去看看。</p>
<div class="actions">
${accounts.map(
	({ login, password, name, does }) => html`<form method="post">
<input type="hidden" name="_csrf" value="${csrf}"><input type="hidden" name="login" value="${login}"><input type="hidden" name="password" value="${password}">
<button class="quiet">以${does}${name}的身份进入</button>
</form>`,
)}
</div>
</section>`;
}
