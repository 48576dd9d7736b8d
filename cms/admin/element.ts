type Child = globalThis.Node | string | false | undefined;

/** An element with its properties, listeners (`onclick`) and children; text is always text. */
export function element<K extends keyof HTMLElementTagNameMap>(
	name: K,
	properties: Record<string, unknown> = {},
	...children: Child[]
): HTMLElementTagNameMap[K] {
	const made = document.createElement(name);
	for (const [key, value] of Object.entries(properties)) {
		if (value === undefined || value === false) continue;
		if (key.startsWith('on')) made.addEventListener(key.slice(2), value as EventListener);
		else if (key.startsWith('aria-') || key.startsWith('data-') || key === 'role')
			made.setAttribute(key, String(value));
		else Object.assign(made, { [key]: value });
	}
	made.append(...children.filter((child): child is globalThis.Node | string => !!child || child === ''));
	return made;
}
