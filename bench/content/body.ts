import type { Random } from '../random.ts';
import { type Prose, person } from './prose.ts';
import type { Theme } from './sentences.ts';
import { FEELINGS, HELP, PLACES, THINGS } from './vocabulary.ts';

export const SHORTEST_BODY = 2000;
export const LONGEST_BODY = 2700;

/** An article in Markdown of 2,000 to 2,700 characters: headings, a list, a quotation, bold, a link, sometimes a table. */
export function writeBody(random: Random, prose: Prose, theme: Theme, link: string): string {
	const blocks = [emphasised(random, paragraph(random, prose, theme))];
	const target = random.between(SHORTEST_BODY + 60, LONGEST_BODY - 280);
	const sections = random.between(2, 4);
	const extras = [list, quotation, random.chance(30) ? table : undefined, () => `后来的情况见${link}。`];

	for (let section = 0; section < sections; section++) {
		const depth = section > 0 && random.chance(30) ? '###' : '##';
		blocks.push(`${depth} ${prose.heading(random, theme)}`);
		const extra = extras[section];
		if (extra) blocks.push(extra(random, prose, theme));
		const share = Math.ceil(((section + 1) * target) / sections);
		while (lengthOf(blocks) < share) blocks.push(paragraph(random, prose, theme, share - lengthOf(blocks)));
	}
	if (sections < extras.length) blocks.push(`相关文章：${link}。`);
	return `${blocks.join('\n\n')}\n`;
}

const lengthOf = (blocks: string[]): number => blocks.reduce((sum, block) => sum + block.length, 0);

function paragraph(random: Random, prose: Prose, theme: Theme, missing = Infinity): string {
	const text = prose.paragraph(random, theme, Math.min(missing, random.between(90, 220)));
	return random.chance(25) ? emphasised(random, text) : text;
}

// Writers put bold against Chinese punctuation, which plain CommonMark does not take for bold.
function emphasised(random: Random, text: string): string {
	return random.chance(50) ? `**要点：**${text}` : `${text}**“${random.pick(FEELINGS)}”**，这是大家说得最多的词。`;
}

function list(random: Random): string {
	const mark = random.chance(50) ? () => '-' : (index: number) => `${index + 1}.`;
	const items = Array.from({ length: random.between(3, 5) }, (_, index) => {
		return `${mark(index)} ${random.pick(PLACES)}：${random.pick(HELP)}，由${person(random)}负责`;
	});
	return `分工如下：\n\n${items.join('\n')}`;
}

function quotation(random: Random, prose: Prose, theme: Theme): string {
	return `> ${prose.paragraph(random, theme, 30)}\n>\n> ——${person(random)}`;
}

function table(random: Random): string {
	const rows = Array.from({ length: random.between(3, 5) }, () => {
		return `| ${random.pick(THINGS)} | ${random.pick(PLACES)} | ${random.between(1, 40)} |`;
	});
	return ['| 项目 | 地点 | 数量 |', '| --- | --- | ---: |', ...rows].join('\n');
}
