import { entryName } from '../flow/entry-name.ts';
import { type Progress, STAGES, type Stage } from '../flow/stage.ts';
import { type Html, html } from '../html.ts';
import { momentInWords } from './moment.ts';

/** The way of every text, in the words of whoever waits for it; the last stage that each step stands for. */
const WAY: { words: string; stages: Stage[] }[] = [
	{ words: '已保存', stages: ['writing', 'returned'] },
	{ words: '审核', stages: ['review', 'signed'] },
	{ words: '正在发布', stages: ['building', 'failed'] },
	{ words: '已上线', stages: ['live'] },
];

/** Where somebody's change is; kept up to date by `assets/progress.ts` while the page is open. */
export function pieceState(progress: Progress): Html {
	const { key, stage, since } = progress;
	return html`<div class="piece" data-piece="${entryName(key)}" data-stage="${stage}" aria-live="polite">
<p><span class="stage ${stage}">${STAGES[stage]}</span> <time class="muted" datetime="${since}">${momentInWords(since)}</time></p>
${stage !== 'withdrawn' && way(progress)}
${whatNow(progress)}
</div>`;
}

function way({ stage, signatures, needed }: Progress): Html {
	const at = WAY.findIndex(({ stages }) => stages.includes(stage));
	return html`<ol class="way">
${WAY.map(({ words }, index) => {
	const isHere = index === at;
	const state =
		stage === 'failed' && isHere ? 'failed' : index < at || stage === 'live' ? 'over' : isHere ? 'here' : '';
	const count = index === 1 && (stage === 'review' || stage === 'signed') && ` ${signatures.length}/${needed}`;
	return html`<li class="${state}"${isHere && html` aria-current="step"`}>${words}${count}</li>`;
})}
</ol>`;
}

function whatNow({ stage, address, reason, remarks }: Progress): Html | false {
	const open = remarks.filter(({ isDone }) => !isDone).length;
	return html`${stage === 'live' && address && html`<p><a href="${address}">打开读者看到的页面</a></p>`}
${reason && html`<p class="${stage === 'failed' ? 'sorry' : 'hint'}">${reason}</p>`}
${open > 0 && stage !== 'live' && html`<p class="hint">有 ${open} 条意见还没有处理</p>`}`;
}
