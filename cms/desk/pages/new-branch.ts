import { BRANCH_TYPES } from '../../../src/schema/branch.ts';
import type { Committee } from '../../../src/schema/network.ts';
import { type Html, html } from '../html.ts';

interface NewBranchForm {
	csrf: string;
	committees: Committee[];
	/** What was typed before. */
	typed: Record<string, string>;
	/** Sentences on what is wrong. */
	sorry: string[];
	/** Everything is right, and the slug waits to be looked at. */
	isOffered: boolean;
}

/** The form that founds a branch. */
export function newBranchBody({ csrf, committees, typed, sorry, isOffered }: NewBranchForm): Html {
	const option = (field: string) => (value: string, title: string) =>
		html`<option value="${value}"${typed[field] === value && html` selected`}>${title}</option>`;
	const type = option('type');
	const committee = option('committee');
	return html`${sorry.length > 0 && html`<div class="sorry" role="alert">${sorry.map((one) => html`<p>${one}</p>`)}</div>`}
${isOffered && html`<p class="done" role="status">请看看代号合不合适，可以改；新建以后就不能再改了。</p>`}
<p>新建的支部先在「培育中」，读者看不到。补好设置、写够文章，再把网站状态改成「已上线」。</p>
<form method="post" action="/new-branch">
<input type="hidden" name="_csrf" value="${csrf}">
${isOffered && html`<input type="hidden" name="sure" value="yes">`}
<label for="name">支部名称</label>
<input id="name" name="name" value="${typed.name}" maxlength="40" autocomplete="off" required aria-describedby="name-hint">
<p class="hint" id="name-hint">全称，显示在页面最上方。</p>
<label for="slug">代号</label>
<input id="slug" name="slug" value="${typed.slug}" maxlength="39" autocomplete="off" autocapitalize="none" spellcheck="false" aria-describedby="slug-hint">
<p class="hint" id="slug-hint">网址里的那一段，用小写字母、数字和连字符，例如 ting-tao。不写就按拼音拟一个。</p>
<label for="type">支部类型</label>
<select id="type" name="type">${Object.entries(BRANCH_TYPES).map(([value, title]) => type(value, title))}</select>
${
	committees.length > 0 &&
	html`<label for="committee">上级党组织</label>
<select id="committee" name="committee">${committee('', '没有，或者以后再写')}${committees.map(({ id, name }) => committee(id, name))}</select>`
}
<p class="actions"><button>${isOffered ? '新建' : '下一步'}</button> <a class="button quiet" href="/">不建了</a></p>
</form>`;
}
