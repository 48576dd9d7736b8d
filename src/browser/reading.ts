const root = document.documentElement;
const dark = matchMedia('(prefers-color-scheme: dark)');

const turn = {
	size: () => (root.dataset.size === 'large' ? '' : 'large'),
	tone: () => ((root.dataset.tone ?? (dark.matches ? 'dark' : 'light')) === 'dark' ? 'light' : 'dark'),
};

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-switch]')) {
	const name = button.dataset.switch as keyof typeof turn;
	button.addEventListener('click', () => {
		const value = turn[name]();
		if (value) root.dataset[name] = value;
		else delete root.dataset[name];
		try {
			if (value) localStorage.setItem(`reading-${name}`, value);
			else localStorage.removeItem(`reading-${name}`);
		} catch {
			// Where storage is forbidden the choice holds for this page.
		}
	});
}

const current = document.querySelector<HTMLElement>('.site-nav [aria-current]');
const strip = current?.closest('ul');
if (current && strip) strip.scrollLeft = current.offsetLeft - (strip.clientWidth - current.offsetWidth) / 2;

// Search says in the address what was looked for; what marks it is fetched only then.
const address = new URL(location.href);
const find = address.searchParams.get('find');
if (find) {
	address.searchParams.delete('find');
	history.replaceState(history.state, '', address);
	void import('./mark-found.ts').then(({ markFound }) => markFound(find));
}
