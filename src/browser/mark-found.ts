import { foundPlaces } from './found-places.ts';
import { make } from './make-element.ts';
import { markRanges } from './mark-ranges.ts';

/** What search reads of a page, what it does not read, and what of that it knows all the same: authors, tags. */
const READ = '[data-pagefind-body]';
const UNREAD = '[data-pagefind-ignore], .offsite, script, style, rt, rp';
const KNOWN = '[data-pagefind-meta]:not([data-pagefind-body])';
const HEADER = '.entry-header';

/** Marks what a reader searched for in the article he came to, goes there, and offers the way from one to the next. */
export function markFound(typed: string) {
	const article = document.querySelector(READ);
	if (!article) return;
	const nodes = textsIn(article);
	const places = foundPlaces(
		nodes.map(({ data }) => data),
		typed,
	);
	if (places.length === 0) return;
	const ranges = places.map(({ from, to }) => {
		const range = document.createRange();
		range.setStart(nodes[from.text]!, from.at);
		range.setEnd(nodes[to.text]!, to.at);
		return range;
	});
	const folded = ranges.map(({ startContainer }) => startContainer.parentElement!.closest('details'));
	const inText = ranges.findIndex(({ startContainer }) => !startContainer.parentElement!.closest(HEADER));
	const marks = markRanges(ranges);
	let now = Math.max(0, inText);

	const words = make('p', {}, `已标出“${typed}”，`);
	const count = make('span', {});
	count.setAttribute('role', 'status');
	words.append(count);
	const button = (label: string, act: () => void) => {
		const element = make('button', { type: 'button' }, label);
		element.addEventListener('click', act);
		return element;
	};
	const bar = make(
		'section',
		{ className: 'found-bar' },
		make(
			'div',
			{ className: 'wide' },
			words,
			make(
				'div',
				{},
				...(ranges.length > 1 ? [button('上一处', () => go(now - 1)), button('下一处', () => go(now + 1))] : []),
				button('不再标出', close),
			),
		),
	);
	bar.setAttribute('aria-label', '查找的词');
	bar.addEventListener('keydown', ({ key }) => key === 'Escape' && close());

	function go(number: number, isFirst = false) {
		now = (number + ranges.length) % ranges.length;
		const details = folded[now];
		if (details) details.open = true;
		const { top, bottom } = marks.point(now);
		count.textContent = isFirst ? `共 ${ranges.length} 处` : `第 ${now + 1} 处，共 ${ranges.length} 处`;
		const isSeen = top > 0 && bottom < innerHeight * 0.8;
		if (isFirst && (isSeen || location.hash)) return;
		const isCalm = isFirst || matchMedia('(prefers-reduced-motion: reduce)').matches;
		scrollBy({ top: top - innerHeight * 0.35, behavior: isCalm ? 'auto' : 'smooth' });
	}

	function close() {
		marks.remove();
		bar.remove();
		document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
	}

	// Early in the page, so that it is soon reached by keyboard, though it stands at the bottom of the window.
	article.before(bar);
	go(now, true);
}

function textsIn(article: Element): Text[] {
	const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
	const texts: Text[] = [];
	for (let node = walker.nextNode(); node; node = walker.nextNode()) {
		const around = node.parentElement!;
		if (!around.closest(UNREAD) || around.closest(KNOWN)) texts.push(node as Text);
	}
	return texts;
}
