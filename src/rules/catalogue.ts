import type { RuleFacts } from './rule.ts';
import { rules } from './rules.ts';

/** What is found elsewhere than by a rule of its own: while reading, rendering, composing. */
export interface FoundElsewhere extends RuleFacts {
	/** It stands behind the others: no known input brings it about. */
	isLastResort?: boolean;
}

type Facts = Omit<FoundElsewhere, 'id'>;

const must = (summary: string, more: Partial<Facts> = {}): Facts => ({ severity: 'must-fix', summary, ...more });
const should = (summary: string, more: Partial<Facts> = {}): Facts => ({ severity: 'should-fix', summary, ...more });
/** What cannot be read cannot be shown either, whatever anybody decides. */
const never = (summary: string): Facts => must(summary, { isProtected: true });

const FILES = {
	'encoding-invalid': never('A text file is not UTF-8 (GBK, UTF-16), so its words cannot be read.'),
	'file-irregular': never('In the place of a text stands a link, a folder, a device, or what may not be read.'),
	'link-on-disk': never('An entry or a column is a symbolic link: it could lead out of the branch.'),
	'text-too-large': never('A text file is larger than 2 MB.'),
	'settings-missing': never('`network.yml` or `branch.yml` is not there.'),
	'slug-invalid': never('The name of a branch’s folder cannot be part of an address.'),
	'slug-reserved': never('The name of a branch’s folder is one of the system’s own addresses.'),
	'entry-id-invalid': never('The name of an entry’s file cannot be part of an address.'),
	'entry-id-double': never('A file and a folder claim the same address.'),
	'mdx-not-shared': should('An `.mdx`, which is code, stands outside `shared/`; it is not shown.', {
		isProtected: true,
	}),
};

const FRONT_MATTER = {
	'front-matter-missing': never('The text does not begin with front matter.'),
	'front-matter-open': never('The front matter does not end.'),
	'front-matter-long': never('The front matter is longer than 16 KB.'),
	'front-matter-executable': never('The first line asks for front matter in a language that might be executed.'),
	'yaml-unreadable': never('The YAML cannot be read: duplicate keys, tabs, indentation, tags.'),
	'yaml-anchor': never('The YAML uses anchors or aliases, by which a short text stands for an endless one.'),
	'colon-full-width': never('A field’s name is followed by a Chinese colon, so that YAML sees no field.'),
};

const FIELDS = {
	'field-missing': never('A required field is not there or empty.'),
	'field-unknown': never('There is no field of this name; most often a slip of the pen.'),
	'field-type': never('A value is of another type than the field.'),
	'field-invalid': never('A text does not have the form the field asks for.'),
	'date-invalid': never('A date cannot be read, or there is no such day.'),
	'moment-invalid': never('A time cannot be read.'),
	'choice-unknown': never('A value is none of those to choose from.'),
	'number-range': never('A number is too small or too large for its field.'),
	'list-too-long': never('A list has more items than its field takes.'),
	'text-too-long': never('A text is longer than its field takes.'),
	'address-invalid': never('A web address cannot be used as it is written.'),
};

const SETTINGS = {
	'column-id-double': never('Two columns have the same id.'),
	'column-id-reserved': never('A column’s id is one of the system’s own addresses.'),
	'column-unknown': should('A folder is none of the branch’s columns, so its entries are not shown.'),
	'committee-unknown': should('The committee a branch or a committee names is not in `network.yml`.'),
	'committee-double': should('Two committees of the network have the same id; only the first is shown.'),
	'committee-chain': should('A committee stands on a third level, or above itself; the site has two levels.'),
	'shared-unknown': should('A shared column a branch opens is not in `network.yml`.'),
	'privacy-unknown': should('The text on personal information that `network.yml` names is not there for everybody.'),
	'topic-unknown': should('The topic an entry names is neither the branch’s nor the network’s.'),
	'emblem-not-approved': never('The network’s emblem is missing or not the file that was approved.'),
	'policy-unknown': should('`policies.rules` names a rule that does not exist.'),
	'policy-refused': should('`policies.rules` would weaken a rule that may not be weakened.'),
	'overrule-unused': should('An entry overrules what was not found in it.'),
	'overrule-refused': should('An entry overrules what must not be overruled.'),
};

const TEXTS = {
	'body-too-long': never('A body is longer than 200,000 characters.'),
	'body-entangled': never('A body has so many signs, so deeply nested, that it is shown as plain words.'),
	'markup-refused': must('The finished HTML was not safe and is shown as plain words.', {
		isProtected: true,
		isLastResort: true,
	}),
	'raw-html': should('HTML in a body is not rendered; only its words stay.'),
	'heading-level': should('A body uses the first level of headings, which is the title’s.'),
	'table-cells': should('A row of a table has more cells than the first; they are not shown.'),
	'directive-unknown': should('There is no directive of this name; it is shown as plain words.'),
	'directive-open': should('A directive does not end, so that all that follows is in it.'),
	'directive-words': should('Words stand behind a directive’s name, where nothing may stand.'),
	'directive-incomplete': should('A directive lacks something it cannot do without.'),
	'quiz-right': must('The right answer of a question is none of its answers.'),
	'mdx-refused': never('An `.mdx` holds a program, or an element that is none of the components.'),
	'mdx-unreadable': never('An `.mdx` cannot be read.'),
	'summary-missing': never('A shared `.mdx` has no summary, and none can be taken from its body.'),
};

const LINKS_AND_FILES = {
	'link-broken': should('A link inside the branch leads to no page of it.'),
	'link-protocol': never('A link has a protocol that is not allowed, such as `javascript:` or `file:`.'),
	'anchor-missing': should('A `#` link leads to a heading that is not in the text.'),
	'alias-double': should('Two entries claim the same old address.'),
	'picture-refused': must('A picture cannot be shown: missing, damaged, of a wrong type, too large.'),
	'header-picture': should('The picture across a home page is narrower than 2 : 1 or than 1200 pixels.'),
	'picture-remote': must('A picture stands on another host or inside the text (`data:`, `file:`).'),
	'picture-small': should('A cover, or a picture as wide as the text, has fewer than 800 pixels across.'),
	'attachment-refused': must('An attachment cannot be offered: missing, of a wrong type, too large.'),
	'alt-missing': should('A picture has no words for those who do not see it.'),
};

const PEOPLE = {
	'people-not-shared': never('A shared entry names people, whose consents only a branch can have.'),
	'person-unknown': never('An entry names a person nobody has registered; it is shown to nobody.'),
	'consent-withdrawn': should('A person an entry names has withdrawn; it is shown to nobody.', { isProtected: true }),
	'consent-ended': should('A person’s consent has run out; the entry is shown to nobody.', { isProtected: true }),
	'consent-not-yet': should('A person’s consent begins later; the entry is shown from then on.', { isProtected: true }),
	'person-withdrawn-named': should('The name of somebody who withdrew still stands in a text.', { isProtected: true }),
};

const PROGRAM = {
	'build-broke': must('A branch broke the program itself.', { isProtected: true, isLastResort: true }),
};

const GROUPS = { FILES, FRONT_MATTER, FIELDS, SETTINGS, TEXTS, LINKS_AND_FILES, PEOPLE, PROGRAM };

/** Every rule id there is, with what is to be known of it; those with a file of their own bring it along. */
export const catalogue: ReadonlyMap<string, FoundElsewhere> = new Map(
	[
		...Object.values<Record<string, Facts>>(GROUPS).flatMap((group) =>
			Object.entries(group).map(([id, facts]): FoundElsewhere => ({ id, ...facts })),
		),
		...rules,
	]
		.sort((a, b) => (a.id < b.id ? -1 : 1))
		.map(({ id, severity, summary, mayOverrule, isProtected, ...rest }) => [
			id,
			{
				id,
				severity,
				summary,
				...(mayOverrule && { mayOverrule }),
				...(isProtected && { isProtected }),
				...('isLastResort' in rest && { isLastResort: true }),
			},
		]),
);
