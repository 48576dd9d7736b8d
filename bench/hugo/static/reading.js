const root = document.documentElement;
for (const button of document.querySelectorAll('[data-switch]')) {
	const name = button.dataset.switch;
	button.addEventListener('click', () => {
		const value = root.dataset[name] ? '' : { size: 'large', tone: 'dark' }[name];
		if (value) root.dataset[name] = value;
		else delete root.dataset[name];
		localStorage.setItem(`reading-${name}`, value);
	});
}
