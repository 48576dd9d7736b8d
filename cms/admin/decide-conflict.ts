import { blockTitles } from './blocks.ts';
import { BODY, choose, differences, type FieldPair, readable, type Side } from './conflict-fields.ts';
import { compareParagraphs, joinParagraphs, type Stretch } from './conflict-paragraphs.ts';
import { ask, words } from './dialog.ts';
import { element } from './element.ts';
import { fieldWords } from './field-words.ts';
import { wordsOf } from './words-of.ts';
import { fieldsOf } from './writing.ts';

/**
 * Somebody else has saved the same text meanwhile: shows both, field by field, and lets the writer choose.
 * @returns the text to save on top of theirs; undefined when it is to stay on this computer.
 */
export async function decideConflict(
	collection: string,
	slug: string,
	mine: string,
	theirs: string | undefined,
): Promise<string | undefined> {
	if (theirs === undefined) return askAfterRemoval(mine);
	const fields = fieldsOf(collection, slug);
	const defaults = Object.fromEntries(fields.map(({ name, default: byDefault }) => [name, byDefault]));
	const pairs = differences(theirs, mine, defaults);
	if (pairs.length === 0) return mine;
	const isText = mine.startsWith('---\n');
	const stretches = isText ? bodyStretches(pairs) : [];
	const known = new Map(fields.map((field) => [field.name, field]));
	const shown = (text: string | undefined, name: string) => fieldWords(readable(text, name), known.get(name));
	const form = element(
		'div',
		{ className: 'desk-conflict' },
		...pairs.map((pair) =>
			isText && pair.name === BODY
				? bodyChoice(stretches)
				: oneChoice(known.get(pair.name)?.label ?? pair.name, pair.name, ['theirs', 'mine'], {
						theirs: shown(pair.theirs, pair.name),
						mine: shown(pair.mine, pair.name),
					}),
		),
	);
	return ask<string | undefined>(
		'这篇刚刚被别人改过',
		[words('您的修改还没有写进去，也没有丢。下面是两边不一样的地方，请一处一处选，选好再存。'), form],
		[
			{
				label: '按我选的存',
				isMain: true,
				value: () => {
					const sides = Object.fromEntries(pairs.map(({ name }) => [name, chosen(form, name) as Side]));
					const parts = stretches.filter((stretch) => 'mine' in stretch);
					const bodySides = parts.map((_, at) => chosen(form, `paragraph-${at}`) as Side | 'both');
					const body = parts.length > 0 ? `\n${joinParagraphs(stretches, bodySides)}` : undefined;
					return choose(theirs, mine, sides, body);
				},
			},
			{ label: '先不存，我的留在这台电脑里', value: () => undefined },
		],
	);
}

function askAfterRemoval(mine: string): Promise<string | undefined> {
	return ask<string | undefined>(
		'这篇已经不在了',
		[words('您写的时候，别人把它删除或者移走了。您写的内容没有丢。')],
		[
			{ label: '把我写的存成新的', value: () => mine, isMain: true },
			{ label: '先不存，我的留在这台电脑里', value: () => undefined },
		],
	);
}

function bodyStretches(pairs: FieldPair[]): Stretch[] {
	const body = pairs.find(({ name }) => name === BODY);
	return body ? compareParagraphs(body.theirs ?? '', body.mine ?? '') : [];
}

function bodyChoice(stretches: Stretch[]): HTMLElement {
	let at = 0;
	const parts = stretches.map((stretch) => {
		if ('both' in stretch) return element('p', { className: 'desk-same' }, shortened(stretch.both.map(read)));
		return oneChoice(`正文不一样的地方 ${at + 1}`, `paragraph-${at++}`, ['theirs', 'mine', 'both'], {
			theirs: read(stretch.theirs.join('\n\n')) || '（没有）',
			mine: read(stretch.mine.join('\n\n')) || '（没有）',
			both: '',
		});
	});
	return element('section', {}, element('h3', {}, '正文'), ...parts);
}

const read = (paragraph: string): string => wordsOf(paragraph, blockTitles);

const shortened = (paragraphs: string[]): string =>
	paragraphs.length > 2
		? `${paragraphs[0]}\n……（${paragraphs.length - 2} 段一样）……\n${paragraphs.at(-1)}`
		: paragraphs.join('\n');

const SIDES = { theirs: '用别人的', mine: '用我的', both: '两边都要' };

function oneChoice<S extends keyof typeof SIDES>(
	title: string,
	name: string,
	sides: S[],
	shown: Record<S, string>,
): HTMLElement {
	return element(
		'fieldset',
		{},
		element('legend', {}, title),
		...sides.map((side) =>
			element(
				'label',
				{ className: `desk-side desk-side-${side}` },
				element(
					'span',
					{},
					element('input', { type: 'radio', name, value: side, checked: side === 'mine' }),
					SIDES[side],
				),
				element('span', { className: 'desk-text' }, shown[side]),
			),
		),
	);
}

const chosen = (form: HTMLElement, name: string): string =>
	form.querySelector<HTMLInputElement>(`input[name="${CSS.escape(name)}"]:checked`)?.value ?? 'mine';
