import type { Found } from './problems.ts';

/** Takes somebody to the field a problem is in. */
export function leadTo({ field, bodyLine }: Found): void {
	const name = bodyLine === undefined ? (field?.split(/[.[]/)[0] ?? 'title') : 'body';
	const label = document.querySelector<HTMLLabelElement>(`label[for^="${CSS.escape(name)}-field"]`);
	if (!label) return;
	const place = label.closest<HTMLElement>('[class*="ControlContainer"]') ?? label;
	place.scrollIntoView({ block: 'center', behavior: 'smooth' });
	place.classList.add('desk-here');
	setTimeout(() => place.classList.remove('desk-here'), 2500);
	const target = document.getElementById(label.htmlFor) ?? place;
	const input = target.matches(INPUTS) ? target : place.querySelector<HTMLElement>(INPUTS);
	input?.focus({ preventScroll: true });
}

const INPUTS = 'input, textarea, select, [contenteditable="true"], button';
