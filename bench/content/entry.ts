import { stringify } from 'yaml';
import type { Random } from '../random.ts';
import { writeBody } from './body.ts';
import type { PlannedEntry } from './plan.ts';
import { type Prose, person } from './prose.ts';
import { HELP, ORGANISATIONS, PLACES, TAGS } from './vocabulary.ts';

const LONGEST_TITLE = 40;

/** A picture of an entry that is a folder. */
export const COVER_FILE = '照片.jpg';

/** The Markdown file of an entry; `neighbour` is the entry of the same branch it links to. */
export function writeEntry(
	random: Random,
	prose: Prose,
	entry: PlannedEntry,
	neighbour: PlannedEntry,
	hasCover: boolean,
): string {
	const title = prose.title(random, entry.theme).slice(0, LONGEST_TITLE);
	const data = {
		title,
		date: entry.date,
		...(random.chance(70) && { summary: prose.paragraph(random, entry.theme, 30).slice(0, 120) }),
		...fieldsOf(random, entry),
		topic: entry.topic,
		tags: [...new Set(Array.from({ length: random.between(1, 3) }, () => random.pick(TAGS)))],
		...(hasCover && { cover: { picture: COVER_FILE, alt: `${title}的现场` } }),
		author: person(random),
		...(random.chance(40) && { photographer: person(random) }),
	};
	const link = `[${prose.heading(random, neighbour.theme)}](../../${neighbour.column}/${neighbour.id}/)`;
	return `---\n${stringify(data, { lineWidth: 0 })}---\n\n${writeBody(random, prose, entry.theme, link)}`;
}

function fieldsOf(random: Random, { column }: PlannedEntry): Record<string, unknown> {
	switch (column) {
		case 'news':
			return { place: random.pick(PLACES) };
		case 'stories':
			return {
				person: person(random),
				role: `${random.pick(ORGANISATIONS)}，入党 ${random.between(2, 40)} 年`,
				quote: `能帮人${random.pick(HELP)}，就不算白忙。`,
			};
		case 'study':
			return { medium: 'text', minutes: random.between(3, 12) };
		default:
			return {};
	}
}
