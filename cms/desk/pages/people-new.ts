import { type Html, html } from '../html.ts';
import { type GrantChoices, grantBoxes } from './people-grant.ts';

interface Invitation extends GrantChoices {
	csrf: string;
	sorry?: string | undefined;
	/** What was typed before. */
	typed: Record<string, string>;
}

/** The form that invites somebody. */
export function invitationBody({ csrf, sorry, typed, network, columns }: Invitation): Html {
	return html`${sorry && html`<p class="sorry" role="alert">${sorry}</p>`}
<p>填好以后会得到一个链接。把它发给这位同事，他打开链接，自己设密码，就可以登录。</p>
<form method="post" action="/people/new">
<input type="hidden" name="_csrf" value="${csrf}">
<label for="name">姓名</label>
<input id="name" name="name" value="${typed.name}" maxlength="40" autocomplete="off" required>
<p class="hint">同事看得到，也会写进稿件的修改记录。</p>
<label for="login">账号</label>
<input id="login" name="login" value="${typed.login}" maxlength="32" autocomplete="off" autocapitalize="none" spellcheck="false" required>
<p class="hint">登录时输入。用小写字母和数字，一般写姓名的拼音，例如 wang-xiulan。定了以后不能改。</p>
${grantBoxes({ network, columns }, typed, false)}
<p class="hint">一个人要管几处，先填一处，以后在他的页面上再加。</p>
<p class="actions"><button>得到链接</button> <a class="button quiet" href="/people">不请了</a></p>
</form>`;
}
