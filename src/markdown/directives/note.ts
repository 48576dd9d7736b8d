import { element } from '../element.ts';
import type { Directive } from './directive.ts';

const TYPES = new Set(['note', 'tip', 'important']);

/** A remark set apart from the text. */
export const note: Directive = {
	name: 'note',
	title: '提示框',
	forms: ['container'],
	example: ':::note{title=提示 type=tip}\n请带好身份证。\n:::',
	render({ attributes, label, children }) {
		const type = attributes.type ?? 'note';
		const title = attributes.title?.trim() || label;
		const heading = title ? [element('p', { class: 'note-title' }, [title])] : [];
		const attribute = { class: TYPES.has(type) && type !== 'note' ? `note note-${type}` : 'note', role: 'note' };
		return [element('aside', attribute, [...heading, ...children])];
	},
};
