import type { Immutable } from './decap.ts';
import { element } from './element.ts';
import { decapStore } from './store.ts';
import { currentWriting, type Writing } from './writing.ts';

/** The last text that stood in the form, should the form go away with it. */
let last: Writing | undefined;

/** When Decap breaks down: a page of ours that has the text, instead of Decap's in English that may have lost it. */
export function watchCrashes(): void {
	decapStore().subscribe(() => {
		const { entryDraft } = decapStore().getState();
		if ((entryDraft.getIn(['entry', 'data']) as Immutable | undefined)?.size) last = currentWriting() ?? last;
	});
	const root = document.getElementById('nc-root')!;
	new MutationObserver(() => {
		if (root.querySelector(CRASH_PAGE)) showCrashPage();
	}).observe(root, { childList: true, subtree: true });
}

/** Decap's own page for this; it is there to be read for as long as a frame. */
const CRASH_PAGE = '[class*="-ErrorBoundaryContainer"]';

function showCrashPage(): void {
	if (document.querySelector('.desk-crash')) return;
	const text = last ? asText(last.data) : '';
	const area = element('textarea', { readOnly: true, value: text, rows: 14, 'aria-label': '刚才写的内容' });
	const told = element('span', { role: 'status' });
	const copy = async () => {
		area.select();
		try {
			await navigator.clipboard.writeText(text);
		} catch {
			// Without https there is no clipboard; what is selected can be copied in the old way.
			document.execCommand('copy');
		}
		told.textContent = '已经复制，可以贴到别处留着。';
	};
	const page = element(
		'main',
		{ className: 'desk desk-crash' },
		element('h1', {}, '编辑器出了故障'),
		element('p', {}, '刚才写的内容还在，也留在这台电脑里。重新打开以后，可以选「恢复没有存上的内容」接着写。'),
		element(
			'p',
			{ className: 'desk-buttons' },
			element('button', { type: 'button', className: 'desk-main', onclick: () => location.reload() }, '重新打开'),
			element('button', { type: 'button', className: 'quiet', onclick: copy }, '复制全文'),
			element('a', { href: '/', className: 'button quiet' }, '回到工作台'),
			told,
		),
		area,
	);
	document.getElementById('nc-root')!.hidden = true;
	document.body.append(page);
	page.querySelector('button')!.focus();
}

/** What somebody wrote, to be copied: title and body as they are, everything else by its name. */
export function asText({ title, body, ...fields }: Record<string, unknown>): string {
	const others = Object.entries(fields).filter(([, value]) => value !== '' && value !== undefined && value !== null);
	const lines = others.map(([name, value]) => `${name}：${typeof value === 'object' ? JSON.stringify(value) : value}`);
	return [title, lines.join('\n'), body].filter((part) => typeof part === 'string' && part !== '').join('\n\n');
}
