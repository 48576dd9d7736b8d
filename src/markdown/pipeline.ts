import type { Features } from 'satteri';
import { mayHoldDirectives } from './chinese/inline-colon.ts';
import { footnoteOptions } from './footnotes.ts';
import { code } from './plugins/code.ts';
import { definitions } from './plugins/definitions.ts';
import { directives } from './plugins/directives.ts';
import { figures } from './plugins/figures.ts';
import { headings } from './plugins/headings.ts';
import { links } from './plugins/links.ts';
import { pictures } from './plugins/pictures.ts';
import { rawHtml } from './plugins/raw-html.ts';
import { tables } from './plugins/tables.ts';
import { tasks } from './plugins/tasks.ts';

/** What of Markdown the parser reads. */
export const features: Features = {
	gfm: { footnotes: footnoteOptions },
	frontmatter: false,
	smartPunctuation: false,
	rawHtml: false,
	math: false,
	headingAttributes: false,
	definitionList: false,
	superscript: false,
	subscript: false,
	wikilinks: false,
};

/** The same with directives, where a body may hold them; without, the parser need not look for them. */
export const featuresFor = (source: string): Features =>
	mayHoldDirectives(source) ? { ...features, directive: true } : features;

/** In the order they run: addresses and ids are known before links look for them, pictures before galleries. */
export const mdastPlugins = [definitions, rawHtml, pictures, figures, directives, headings, links, tables, tasks, code];
