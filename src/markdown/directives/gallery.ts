import { type Content, element } from '../element.ts';
import { type Directive, incomplete, titleParagraph } from './directive.ts';

const EXAMPLE = ':::gallery\n![合影](1.jpg)\n![颁奖](2.jpg)\n:::';

/** Pictures side by side; whatever else stands between them follows. */
export const gallery: Directive = {
	name: 'gallery',
	title: '图片组',
	forms: ['container'],
	example: EXAMPLE,
	render(use) {
		const shown = use.children.filter(({ type }) => type === 'figure');
		const rest = use.children.filter(({ type }) => type !== 'figure') as Content[];
		if (shown.length === 0) {
			incomplete(use, '「gallery」里没有能显示的图片。', EXAMPLE);
			return [...titleParagraph(use), ...rest];
		}
		const list = element(
			'ul',
			{ class: 'gallery' },
			shown.map((one) => element('li', {}, [one])),
		);
		return [...titleParagraph(use), list, ...rest];
	},
};
