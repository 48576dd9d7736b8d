import type { Desk } from '../desk.ts';
import { entryName } from '../flow/entry-name.ts';
import type { Progress } from '../flow/stage.ts';
import { type Html, html } from '../html.ts';
import type { Person } from '../people/person.ts';
import { pieceState } from './piece.ts';
import { type Step, stepsFor } from './steps.ts';
import { writeAddress } from './write-address.ts';

interface ForWhom {
	desk: Desk;
	person: Person;
	csrf: string;
}

/** More at once nobody looks through. */
const MOST = 10;

/** Pieces of writing as cards with what can be done at once; a sentence where there are none. */
export function pieceCards(pieces: Progress[], whom: ForWhom): Html {
	if (pieces.length === 0) return html`<p class="hint">现在没有。</p>`;
	const list = (some: Progress[]) => html`<ul class="cards">${some.map((progress) => card(progress, whom))}</ul>`;
	if (pieces.length <= MOST + 2) return list(pieces);
	return html`${list(pieces.slice(0, MOST))}
<details class="more"><summary>还有 ${pieces.length - MOST} 篇</summary>${list(pieces.slice(MOST))}</details>`;
}

function card(progress: Progress, { desk, person, csrf }: ForWhom): Html {
	const { key, title } = progress;
	const branch = desk.network().branch(key.branch);
	const column = branch?.columns.find(({ id }) => id === key.column);
	const steps = stepsFor(desk.rights, person, progress, false);
	const send = (step: Step, words: string) =>
		steps.has(step) &&
		html`<form method="post" action="/review/${entryName(key)}/${step}"><input type="hidden" name="_csrf" value="${csrf}">
<input type="hidden" name="back" value="home"><button class="quiet">${words}</button></form>`;
	const mayWrite = desk.rights.may(person, 'write', { branch: key.branch, column: key.column });
	const isOver = progress.stage === 'live' || progress.stage === 'withdrawn';
	return html`<li>
<h3><a href="/review/${entryName(key)}">${title}</a></h3>
<p class="muted">${branch?.settings.short ?? branch?.settings.name ?? key.branch} · ${column?.title ?? key.column}</p>
${pieceState(progress)}
${progress.stage === 'returned' && openRemarks(progress)}
<div class="actions">
${steps.has('sign') && html`<a class="button" href="/review/${entryName(key)}">去审核</a>`}
${mayWrite && !isOver && html`<a class="button quiet" href="${writeAddress(key)}">修改</a>`}
${send('submit', '送审')}
${send('recall', '撤回送审')}
${send('publish', progress.stage === 'failed' ? '再发布一次' : '发布')}
${steps.has('discard') && html`<a class="button quiet" href="/review/${entryName(key)}#discard">丢弃…</a>`}
</div>
</li>`;
}

/** What whoever gave it back wants changed. */
const openRemarks = ({ remarks }: Progress): Html =>
	html`<ul class="remarks">${remarks
		.filter(({ isDone }) => !isDone)
		.map(({ name, text }) => html`<li>${name}：${text}</li>`)}</ul>`;
