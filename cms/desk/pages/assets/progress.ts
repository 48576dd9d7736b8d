/** How long nobody may have touched the page before it stops asking: an open tab must not keep a session alive. */
const IDLE = 15 * 60_000;
const AGAIN = 2000;

let source: EventSource | undefined;
let touched = Date.now();
let since = document.querySelector<HTMLElement>('#as-of')?.dataset.time ?? '';
let timer: ReturnType<typeof setTimeout> | undefined;

/** Keeps every `[data-piece]` of the page as the desk knows it. */
function listen(): void {
	clearTimeout(timer);
	if (source || document.hidden || Date.now() - touched > IDLE) return;
	source = new EventSource(`/events?since=${encodeURIComponent(since)}`);
	source.addEventListener('progress', (event) => {
		since = event.lastEventId || since;
		const { piece, html } = JSON.parse(event.data) as { piece: string; html: string };
		for (const old of document.querySelectorAll<HTMLElement>('[data-piece]'))
			if (old.dataset.piece === piece) replace(old, html);
	});
	source.addEventListener('alert', (event) => tell(JSON.parse(event.data) as { text: string }));
	source.addEventListener('error', () => {
		stop();
		timer = setTimeout(listen, AGAIN);
	});
}

function stop(): void {
	source?.close();
	source = undefined;
}

/** The same place with new words, so that a screen reader reads what has changed. */
function replace(old: HTMLElement, html: string): void {
	const made = new DOMParser().parseFromString(html, 'text/html').querySelector<HTMLElement>('[data-piece]');
	if (!made) return;
	const hasMoved = made.dataset.stage !== old.dataset.stage;
	old.replaceChildren(...made.childNodes);
	if (!hasMoved) return;
	old.dataset.stage = made.dataset.stage ?? '';
	// Its buttons belong to the stage before.
	old.append(reloadLink());
}

function reloadLink(): HTMLElement {
	const line = document.createElement('p');
	const link = document.createElement('a');
	link.href = location.href;
	link.textContent = '刷新这一页，看看现在可以做什么';
	line.append(link);
	return line;
}

function tell({ text }: { text: string }): void {
	const place = document.querySelector('#watch');
	if (!place) return;
	const line = document.createElement('p');
	line.className = 'sorry';
	line.setAttribute('role', 'status');
	line.textContent = text;
	place.querySelector('h2')?.after(line);
}

for (const kind of ['pointerdown', 'keydown', 'focus'])
	addEventListener(kind, () => {
		touched = Date.now();
		listen();
	});
// Browsers keep few connections to one server: pages nobody looks at leave theirs to others.
document.addEventListener('visibilitychange', () => (document.hidden ? stop() : listen()));
listen();
