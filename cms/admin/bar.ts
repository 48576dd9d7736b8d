import { element } from './element.ts';

const shown = new Map<string, HTMLElement>();

/** A line at the foot of the page that stays until it is taken away; one of each name. */
export function showBar(name: string, text: string, buttons: { label: string; onclick: () => void }[] = []): void {
	hideBar(name);
	const bar = element(
		'div',
		{ className: `desk-bar desk-bar-${name}`, role: 'status' },
		element('span', {}, text),
		...buttons.map(({ label, onclick }) => element('button', { type: 'button', className: 'quiet', onclick }, label)),
	);
	shown.set(name, bar);
	bars().append(bar);
}

/** Takes the bar of this name away, if it is there. */
export function hideBar(name: string): void {
	shown.get(name)?.remove();
	shown.delete(name);
}

function bars(): HTMLElement {
	const place = document.querySelector<HTMLElement>('.desk-bars');
	if (place) return place;
	const made = element('div', { className: 'desk desk-bars' });
	document.body.append(made);
	return made;
}
