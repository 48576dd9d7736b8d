/** What a page is read in; what holds such parts itself is not compared as a whole. */
const PARTS = 'h1, h2, h3, h4, p, li, figure, tr, dt, dd, blockquote, summary, audio, video';

const readers = document.querySelector<HTMLElement>('.readers');
const frame = readers?.querySelector('iframe');

/** The frame is as high as its page, so that there is one bar to scroll with. */
function stretch(): void {
	const page = frame?.contentDocument?.documentElement;
	if (frame && page) frame.height = String(page.scrollHeight);
}

/** Marks in the page what the published one does not have. */
async function mark(page: Document, address: string): Promise<void> {
	const answer = await fetch(address);
	if (!answer.ok) return;
	const before = new DOMParser().parseFromString(await answer.text(), 'text/html');
	const known = new Map<string, number>();
	for (const part of partsOf(before)) known.set(said(part), (known.get(said(part)) ?? 0) + 1);
	const changed = partsOf(page).filter((part) => {
		const left = known.get(said(part)) ?? 0;
		known.set(said(part), left - 1);
		return left < 1;
	});
	if (changed.length > 0) page.head.append(sheet(page));
	for (const part of changed) part.classList.add('desk-changed');
	const told = readers?.querySelector('[data-marked]');
	if (told)
		told.textContent =
			changed.length > 0
				? `左边有竖线的 ${changed.length} 处和网站上的不一样，逐字的对照在下面。`
				: '和网站上的看起来一样。';
}

const partsOf = (page: Document): Element[] =>
	[...(page.querySelector('main') ?? page.body).querySelectorAll(PARTS)].filter((part) => !part.querySelector(PARTS));

const said = (part: Element): string =>
	`${part.tagName} ${part.textContent?.replace(/\s+/g, ' ').trim()} ${[...part.querySelectorAll('[src]')].map((one) => one.getAttribute('src')).join(' ')}`;

function sheet(page: Document): HTMLLinkElement {
	const link = page.createElement('link');
	link.rel = 'stylesheet';
	link.href = '/assets/pages/marks.css';
	return link;
}

/** Another width asks for another height; a page fills a frame that is too high. */
function fitAgain(): void {
	if (frame) frame.height = '';
	requestAnimationFrame(stretch);
}

if (readers && frame) {
	for (const radio of readers.querySelectorAll('[name="width"]')) radio.addEventListener('change', fitAgain);
	const opened = () => {
		const page = frame.contentDocument;
		if (!page || page.URL === 'about:blank') return;
		stretch();
		new ResizeObserver(stretch).observe(page.body);
		if (readers.dataset.before) void mark(page, readers.dataset.before);
	};
	frame.addEventListener('load', opened);
	if (frame.contentDocument?.readyState === 'complete') opened();
}
