const form = document.querySelector<HTMLFormElement>('[data-directory-filter]')!;
const input = form.querySelector('input')!;
const choices = [...form.querySelectorAll('select')];
const status = form.querySelector('[role=status]')!;
const links = document.querySelector('.section-links');
const unit = form.dataset.directoryFilter!;
const sections = [...document.querySelectorAll<HTMLElement>('.directory > section')].map((section) => {
	const title = section.querySelector('h2')?.textContent ?? '';
	const rows = [...section.querySelectorAll<HTMLElement>(':scope > ul > li')];
	return { section, rows: rows.map((row) => ({ row, text: (title + row.textContent).toLowerCase() })) };
});

function filter() {
	const words = input.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
	const wanted = choices.filter(({ value }) => value);
	let shown = 0;
	for (const { section, rows } of sections) {
		const before = shown;
		for (const { row, text } of rows) {
			row.hidden = !(
				words.every((word) => text.includes(word)) && wanted.every(({ name, value }) => row.dataset[name] === value)
			);
			if (row.hidden) continue;
			shown++;
			showWhy(row, words);
		}
		section.hidden = shown === before;
	}
	const isIdle = words.length === 0 && wanted.length === 0;
	links?.toggleAttribute('hidden', !isIdle);
	if (isIdle) status.textContent = '';
	else status.textContent = shown > 0 ? `找到 ${shown} ${unit}` : '没有找到，换一个词试试。';
}

/** Opens what is folded where a word stands only there. */
function showWhy(row: HTMLElement, words: string[]) {
	const details = row.querySelector('details');
	if (!details) return;
	const folded = details.textContent.toLowerCase();
	details.open = words.some((word) => folded.includes(word));
}

form.addEventListener('submit', (event) => {
	event.preventDefault();
	filter();
});
form.addEventListener('change', filter);
input.addEventListener('compositionend', filter);
input.addEventListener('input', (event) => {
	if (!(event as InputEvent).isComposing) filter();
});
// A browser that comes back to the page may have kept what was typed.
filter();
