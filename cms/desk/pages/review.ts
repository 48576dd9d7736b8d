import { SIGNING_STEPS } from '../../../src/schema/entry.ts';
import { entryName } from '../flow/entry-name.ts';
import { stepAfter } from '../flow/signing-steps.ts';
import type { Progress } from '../flow/stage.ts';
import { type Html, html } from '../html.ts';
import type { DeskProblem } from '../problems/problems-of.ts';
import { momentInWords } from './moment.ts';
import { pieceState } from './piece.ts';
import type { Step } from './steps.ts';

/** Everything the page about one piece of writing shows. */
export interface Review {
	progress: Progress;
	/** Where it stands, in words. */
	place: string;
	/** Nothing of it is published yet. */
	isNew: boolean;
	/** Against what is published; nothing for what is new. */
	changes?: Html | undefined;
	problems: DeskProblem[];
	/** The version that a signature is for. */
	commit?: string | undefined;
	steps: Set<Step>;
	/** Where it is written; nothing for whoever may not. */
	write?: string | undefined;
	csrf: string;
	/** Why what somebody just asked for was not done. */
	sorry?: string | undefined;
}

/** The page on which a text is judged and signed. */
export function reviewBody(review: Review): Html {
	const { progress, place, isNew, changes, problems, sorry } = review;
	return html`${sorry && html`<p class="sorry" role="alert">${sorry}</p>`}
<p class="muted">${place}</p>
${pieceState(progress)}
${buttons(review)}
${problems.length > 0 && html`<h2>检查结果</h2><ul class="problems">${problems.map(problem)}</ul>`}
<h2>读者会看到</h2>
${readersPage(progress, isNew)}
${changes && html`<h2>和网站上的相比</h2>${changes}`}
<h2>审签</h2>
${signatures(progress)}
<h2>意见</h2>
${remarks(review)}`;
}

/** The page itself in a frame, as wide as a telephone or as a desk; `assets/readers-page.ts` marks what is new in it. */
function readersPage({ key, title }: Progress, isNew: boolean): Html {
	const page = `/review/${entryName(key)}/page`;
	return html`<div class="readers"${!isNew && html` data-before="${page}?version=live"`}>
<fieldset><legend>看看在哪里的样子</legend>
<label class="tick"><input type="radio" name="width" value="phone" checked> 手机</label>
<label class="tick"><input type="radio" name="width" value="wide"> 电脑</label>
<p class="hint" data-marked></p></fieldset>
<iframe src="${page}" title="读者会看到的页面：${title}" sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"></iframe>
<p class="hint"><a href="${page}" target="_blank">单独打开这一页</a></p>
</div>`;
}

function problem({ severity, message, fix, reason }: DeskProblem): Html {
	if (severity === 'overruled')
		return html`<li><span class="stage">写稿人说不用改</span> ${message}<br>原因：${reason}</li>`;
	const isMust = severity === 'must-fix';
	return html`<li><span class="stage${isMust && ' failed'}">${isMust ? '必须改' : '建议'}</span> ${message}${fix}</li>`;
}

function signatures({ signatures: signed, needed, stage }: Progress): Html {
	if (stage === 'withdrawn') return html`<p class="hint">已经撤稿。</p>`;
	const open = Array.from({ length: Math.max(0, needed - signed.length) }, (_, index) =>
		stepAfter(signed.length + index, needed),
	);
	return html`<ol class="signatures">
${signed.map(({ step, name, at }) => html`<li><b>${SIGNING_STEPS[step]}</b> ${name} <span class="muted">${momentInWords(at)}</span></li>`)}
${open.map((step) => html`<li class="muted"><b>${SIGNING_STEPS[step]}</b> 还没有人签</li>`)}
</ol>`;
}

function buttons({ progress, steps, commit, csrf, write }: Review): Html {
	const send = (step: Step, words: string, { isQuiet = false, more = html`` } = {}) =>
		steps.has(step) &&
		html`<form method="post" action="${address(progress, step)}"><input type="hidden" name="_csrf" value="${csrf}">${more}
<button${isQuiet && html` class="quiet"`}>${words}</button></form>`;
	const withWords = (step: Step, summary: string, label: string, words: string) =>
		steps.has(step) &&
		html`<details class="ask"><summary class="button quiet">${summary}</summary>
<form method="post" action="${address(progress, step)}"><input type="hidden" name="_csrf" value="${csrf}">
<label for="${step}">${label}</label><textarea id="${step}" name="text" rows="4" maxlength="2000" required></textarea>
<p class="actions"><button>${words}</button></p></form></details>`;
	const isAgain = progress.stage === 'failed';
	return html`<div class="actions">
${send('sign', '通过', { more: html`<input type="hidden" name="commit" value="${commit}">` })}
${send('publish', isAgain ? '再发布一次' : '发布')}
${write && html`<a class="button quiet" href="${write}">修改</a>`}
${send('submit', '送审')}
${send('recall', '撤回送审', { isQuiet: true })}
</div>
<div class="asks">
${withWords('give-back', '退回修改…', '要改什么', '退回')}
${withWords('withdraw', '撤稿…', '为什么撤稿', '撤稿：读者不再看到')}
${
	steps.has('discard') &&
	html`<details class="ask" id="discard"><summary class="button quiet">丢弃…</summary>
<form method="post" action="${address(progress, 'discard')}"><input type="hidden" name="_csrf" value="${csrf}">
<p>没有发布的修改会拿走；网站上已有的文章不变。</p><p class="actions"><button>丢弃这份修改</button></p></form></details>`
}
</div>`;
}

function remarks({ progress, steps, csrf }: Review): Html {
	const may = steps.has('remark');
	return html`${
		progress.remarks.length > 0 &&
		html`<ul class="cards">${progress.remarks.map(
			({ id, name, at, text, isDone }) => html`<li${isDone && html` class="over"`}>
<p>${text}</p><p class="hint">${name}，${momentInWords(at)}${isDone && '，已处理'}</p>
${
	may &&
	html`<form method="post" action="${address(progress, 'remark')}"><input type="hidden" name="_csrf" value="${csrf}">
<input type="hidden" name="id" value="${id}"><button class="quiet" name="done" value="${isDone ? 'no' : 'yes'}">${isDone ? '还没处理' : '已经处理'}</button></form>`
}</li>`,
		)}</ul>`
	}
${
	may
		? html`<form method="post" action="${address(progress, 'remark')}"><input type="hidden" name="_csrf" value="${csrf}">
<label for="remark">写一条意见</label><textarea id="remark" name="text" rows="3" maxlength="2000" required></textarea>
<p class="actions"><button class="quiet">写下</button></p></form>`
		: progress.remarks.length === 0 && html`<p class="hint">没有意见。</p>`
}`;
}

const address = ({ key }: Progress, step: Step): string => `/review/${entryName(key)}/${step}`;
