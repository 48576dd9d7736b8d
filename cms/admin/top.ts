import type { WritePage } from '../config.ts';
import { chooseFilms } from './add-films.ts';
import { choosePhotos } from './add-photos.ts';
import { element } from './element.ts';
import { isUnsaved } from './keep-writing.ts';
import { branch, isForNetwork } from './page.ts';
import { type Found, onProblems, openOnes } from './problems.ts';
import { showProblems } from './show-problems.ts';
import { placeOnWay, STAGES, WAY } from './stages.ts';
import { decapStore } from './store.ts';
import { recall, submit } from './submit.ts';
import { chooseTemplate } from './templates.ts';
import { onProgress, progressOf, stageWords } from './where.ts';
import { currentWriting, idOf } from './writing.ts';

/** The desk's own corner of the page: where the text stands, what can be done with it, the way back. */
export function showTop({ branch: { name }, templates }: WritePage['desk']): void {
	const top = element('div', { className: 'desk desk-top', role: 'region', 'aria-label': '工作台' });
	document.body.append(top);
	let problems: Found[] = [];
	let drawn = '';
	const draw = () => {
		const writing = currentWriting();
		const id = writing ? idOf(writing.slug) : '';
		const progress = writing && id ? progressOf(writing.collection, id) : undefined;
		const offered = writing && !writing.slug ? (templates[writing.collection] ?? []) : [];
		const isText = !!writing && !writing.collection.startsWith('_');
		const state = [writing?.collection, id, progress?.stage, progress?.signatures.length, progress?.reason];
		const now = JSON.stringify([
			...state,
			progress?.address,
			isText,
			offered.length,
			openOnes(problems).length,
			isUnsaved(),
		]);
		if (now === drawn) return;
		drawn = now;
		top.replaceChildren(
			...(isText && !isForNetwork ? [way(progress?.stage)] : []),
			...(isText ? buttons(progress?.stage, offered.length > 0) : []),
			element('a', { href: '/', className: 'desk-home' }, `工作台`),
		);
		top.title = name;
		document.body.classList.toggle('desk-writing', !!writing);
		// What is saved at once is no draft that could be thrown away, whatever Decap thinks.
		document.body.classList.toggle('desk-at-once', !!writing && (!isText || isForNetwork));
	};

	function way(stage: Parameters<typeof placeOnWay>[0] = 'writing'): HTMLElement {
		const writing = currentWriting()!;
		const progress = progressOf(writing.collection, idOf(writing.slug));
		const here = placeOnWay(stage);
		const steps = WAY.map((one, at) =>
			element(
				'li',
				{
					className: at < here ? 'desk-past' : at === here ? 'desk-now' : '',
					'aria-current': at === here ? 'step' : undefined,
				},
				at === here ? STAGES[stage] : STAGES[one],
			),
		);
		const text = progress ? stageWords(progress) : isUnsaved() ? '还没有存' : STAGES.writing;
		return element('ol', { className: 'desk-way', title: text, 'aria-label': `进度：${text}` }, ...steps);
	}

	function buttons(stage: string | undefined, hasTemplates: boolean): HTMLElement[] {
		const writing = currentWriting()!;
		const progress = progressOf(writing.collection, idOf(writing.slug));
		const button = (label: string, onclick: () => unknown, className = 'quiet') =>
			element('button', { type: 'button', className, onclick }, label);
		const open = openOnes(problems).length;
		const isUnderReview = stage === 'review' || stage === 'signed';
		const review = `/review/${branch}/${writing.collection}/${idOf(writing.slug)}`;
		return [
			open > 0 && button(`检查：${open} 处`, () => showProblems(`有 ${open} 处要看一看`, problems), 'quiet desk-count'),
			hasTemplates && button('模板', () => chooseTemplate(templates[writing.collection] ?? [])),
			button('放照片', choosePhotos),
			!isForNetwork && button('放视频录音', chooseFilms),
			!isForNetwork && (isUnderReview ? button('撤回送审', recall) : button('送审', submit, 'desk-main')),
			progress && element('a', { href: review }, '审核情况'),
			stage === 'live' && !!progress?.address && element('a', { href: progress.address, target: '_blank' }, '看看页面'),
		].filter((one): one is HTMLButtonElement | HTMLAnchorElement => !!one);
	}

	decapStore().subscribe(draw);
	onProgress(draw);
	onProblems((checked) => {
		problems = checked.problems;
		draw();
	});
	draw();
}
