import type { Answer, Question, Searcher, Suggestion } from '../search/engine.ts';
import { painted } from './painted.ts';
import { addressOf, questionIn } from './search-address.ts';
import { type Cause, type Place, remembered, stepTo } from './search-history.ts';
import { resultList } from './search-list.ts';
import { partsOf } from './search-parts.ts';
import { suggestBelow } from './search-suggestions.ts';
import { surroundings } from './search-surroundings.ts';
import { whenTypingPauses } from './search-typing.ts';

/** An answer that takes longer is waited for visibly. */
const SLOW = 400;

/** Makes the search page answer while somebody types; what is asked stands in the address. */
export function startSearchPage(place: HTMLElement, engine: Searcher) {
	const parts = partsOf(place);
	const { form, input, more, further } = parts;
	const list = resultList(parts.results, more);
	const around = surroundings(place, parts);
	const title = document.title;
	let now: Place = { address: '', isDraft: false, isBlank: true };
	let question: Question = questionIn(new URLSearchParams());
	let answer: Answer | undefined;
	let names: Suggestion[] = [];
	let asked = 0;
	let slow = 0;
	let enter = () => {};

	function ask(next: Question, cause: Cause) {
		typing.stop();
		enter();
		const address = addressOf(next);
		const step = stepTo(address, now, cause);
		const left = step === 'push' ? placeInList() : undefined;
		// Browsers take their time for it (they look at the page's icon again), so that the answer comes first.
		enter = () => {
			enter = () => {};
			if (left) history.replaceState(left, '');
			if (step !== 'stay') history[`${step}State`](null, '', next.text ? address : location.pathname);
			tellTitle();
		};
		const isDraft = cause === 'typing';
		if (step === 'stay' && answer) now = { ...now, isDraft: now.isDraft && isDraft };
		else void answerTo(next, { address, isDraft, isBlank: next.text === '' });
	}

	/** Asks what the address says, and shows as much of it as was seen there before. */
	async function readAddress() {
		enter = tellTitle;
		const next = questionIn(new URLSearchParams(location.search));
		const { shown, top } = remembered(history.state);
		input.value = next.text;
		const isShown = await answerTo(
			next,
			{ address: addressOf(next), isDraft: false, isBlank: next.text === '' },
			shown || undefined,
		);
		if (isShown && top > 0) scrollTo(0, top);
	}

	async function answerTo(next: Question, then: Place, atLeast?: number): Promise<boolean> {
		const number = ++asked;
		now = then;
		question = next;
		place.setAttribute('aria-busy', 'true');
		clearTimeout(slow);
		slow = window.setTimeout(() => {
			place.toggleAttribute('data-slow', true);
			around.wait();
			enter();
		}, SLOW);
		let found: Answer | undefined;
		try {
			// At the same time: what is shown above the results must not move them when a finger is on its way.
			const named = next.text ? engine.named(next.text).catch(() => []) : [];
			found = next.text ? await engine.search(next) : undefined;
			const put = await list.prepare(found?.results ?? [], next.text, atLeast);
			const called = await named;
			if (number !== asked) return false;
			answer = found;
			names = called;
			put();
			around.show(next, found, names);
		} catch {
			if (number !== asked) return false;
			answer = undefined;
			found = undefined;
			(await list.prepare([], ''))();
			around.show(next, undefined);
			around.fail();
		}
		clearTimeout(slow);
		place.removeAttribute('data-slow');
		await painted();
		if (number !== asked) return true;
		const whole = list.fill();
		enter();
		around.split(next, found);
		await whole;
		if (number === asked) place.removeAttribute('aria-busy');
		return true;
	}

	const tellTitle = () => {
		document.title = question.text ? `${question.text}_${title}` : title;
	};

	async function lookFurther() {
		const number = asked;
		further.disabled = true;
		try {
			const wider = await answer?.further?.look();
			const seen = list.shown;
			const put = wider && (await list.prepare(wider.results, question.text, seen + 1));
			if (number !== asked || !put) return;
			answer = wider;
			put();
			around.show(question, wider, names);
			void list.fill();
			(parts.results.children[seen]?.querySelector('a') ?? parts.status).focus();
		} catch {
			if (number === asked) around.fail();
		} finally {
			further.disabled = false;
		}
	}

	const placeInList = () => ({ shown: list.shown, top: scrollY });
	const remember = () => history.replaceState(placeInList(), '');
	const submit = (text: string) => ask({ ...question, text }, 'submitting');

	const typing = whenTypingPauses(input, () => ask({ ...question, text: input.value.trim() }, 'typing'));
	const close = suggestBelow(input, parts.suggestions, engine.suggest, ({ text, url }) => {
		if (url) return location.assign(url);
		input.value = text;
		submit(text);
	});
	form.addEventListener('submit', (event) => {
		event.preventDefault();
		close();
		if (!typing.isComposing()) submit(input.value.trim());
	});

	input.addEventListener('focus', () => void engine.prepare().catch(() => {}), { once: true });

	place.addEventListener('click', (event) => {
		const link = (event.target as Element).closest('a');
		const address = link?.getAttribute('href') ?? '';
		if (!address.startsWith('?') || event.button > 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
		event.preventDefault();
		const next = questionIn(new URLSearchParams(address));
		input.value = next.text;
		ask(next, 'choosing');
	});
	more.addEventListener('click', () => void list.showMore().catch(around.fail));
	further.addEventListener('click', () => void lookFurther());

	history.scrollRestoration = 'manual';
	addEventListener('popstate', () => void readAddress());
	addEventListener('pagehide', remember);
	document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && remember());
	parts.late.remove();
	void readAddress();
}
