import { element } from '../element.ts';
import type { Directive } from './directive.ts';

/** A remark set apart from the text. */
export const note: Directive = {
	name: 'note',
	title: '提示框',
	forms: ['container'],
	example: ':::note{title=提示 type=tip}\n请带好身份证。\n:::',
	render({ attributes, label, children }) {
		const title = attributes.title?.trim() || label;
		const heading = title ? [element('p', { class: 'note-title' }, [title])] : [];
		return [element('aside', { class: noteClass(attributes.type), role: 'note' }, [...heading, ...children])];
	},
};

/** The class of a remark of that type; one nobody knows is a plain remark. */
export const noteClass = (type: string | undefined): string =>
	type === 'tip' || type === 'important' ? `note note-${type}` : 'note';
