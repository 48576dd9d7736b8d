import type { Beside } from '../../markdown/mdx/beside.ts';

/** What the `.mdx` on this page refers to; its components get nothing else handed down to them. */
export function besideOf({ beside }: App.Locals): Beside {
	if (!beside) throw new Error('Only LessonBody renders the components of a lesson.');
	return beside;
}
