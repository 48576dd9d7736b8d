const form = document.querySelector<HTMLFormElement>('[data-directory-filter]')!;
const input = form.querySelector('input')!;
const status = form.querySelector('[role=status]')!;
const sections = [...document.querySelectorAll<HTMLElement>('.directory > section')].map((section) => ({
	section,
	street: section.querySelector('h2')!.textContent,
	rows: [...section.querySelectorAll<HTMLElement>('li')],
}));

function filter() {
	const words = input.value.trim().split(/\s+/).filter(Boolean);
	let shown = 0;
	for (const { section, street, rows } of sections) {
		const before = shown;
		for (const row of rows) {
			const text = street + row.textContent;
			row.hidden = !words.every((word) => text.includes(word));
			if (!row.hidden) shown++;
		}
		section.hidden = shown === before;
	}
	if (words.length === 0) status.textContent = '';
	else status.textContent = shown > 0 ? `找到 ${shown} 个支部` : '没有找到这样的支部，换一个词试试。';
}

form.addEventListener('submit', (event) => {
	event.preventDefault();
	filter();
});
input.addEventListener('compositionend', filter);
input.addEventListener('input', (event) => {
	if (!(event as InputEvent).isComposing) filter();
});
