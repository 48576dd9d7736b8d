import { href } from '../../network/addresses.ts';
import { encodePath } from '../address.ts';
import { type Content, element } from '../element.ts';
import { type Directive, fileFacts, fileOf, titleOf, titleParagraph } from './directive.ts';

const EXAMPLE = '::file{src=报名表.docx title=报名表}';

/** A file to take home, with its kind and size. */
export const file: Directive = {
	name: 'file',
	title: '附件',
	forms: ['leaf', 'container'],
	example: EXAMPLE,
	async render(use) {
		const attachment = await fileOf(use, EXAMPLE);
		if (!attachment) return [...titleParagraph(use), ...(use.children as Content[])];
		const link = element('a', { href: href(encodePath(attachment.path)), download: '' }, [
			element('span', { class: 'file-title' }, [titleOf(use, attachment)]),
			' ',
			element('span', { class: 'file-facts' }, [fileFacts(attachment)]),
		]);
		return [element('p', { class: 'file' }, [link]), ...(use.children as Content[])];
	},
};
