/** Copies what stands in a field. Browsers give the clipboard to https alone; elsewhere the old command still works. */
async function copy(field: HTMLInputElement): Promise<boolean> {
	field.select();
	if (navigator.clipboard) {
		const isDone = await navigator.clipboard.writeText(field.value).then(
			() => true,
			() => false,
		);
		if (isDone) return true;
	}
	return document.execCommand('copy');
}

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
	button.addEventListener('click', async () => {
		const field = document.getElementById(button.dataset.copy ?? '') as HTMLInputElement;
		const said = document.querySelector('[data-copied]');
		const isDone = await copy(field);
		if (said)
			said.textContent = isDone ? '复制好了，可以去粘贴了。' : '没有复制成功。请按住上面的链接，自己选「复制」。';
	});
}
