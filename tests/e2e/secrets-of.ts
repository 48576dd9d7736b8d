import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join, relative } from 'node:path';
import { parse } from 'yaml';
import { listFiles } from '../../scripts/build/digest-files.ts';
import { RECIPE } from '../../src/media/encode.ts';
import { folded, WordFinder, wordsOf } from './word-finder.ts';

/** Words that stand only in something that is not public. */
export interface Secret {
	/** What it is part of, by its path from the content folder. */
	of: string;
	words: Set<string>;
	/** SHA-256 of a file nobody may get. */
	digest?: string;
}

type Fields = Record<string, unknown>;
interface Column {
	id: string;
	collection: string;
	audience?: string;
}

const WORKS = join(import.meta.dirname, '../..');

/**
 * What must not be public of a content folder, judged from the files alone and not by the code that is tested.
 * A word that also stands in something public is nobody's secret.
 */
export function secretsOf(content: string, now: string): Secret[] {
	const network = readYaml(join(content, 'network.yml'));
	const told: Told = { open: [readFileSync(join(content, 'network.yml'), 'utf8')], hidden: [], files: [] };
	for (const slug of namesIn(join(content, 'branches')))
		tellBranch(join(content, 'branches', slug), network, now, told);
	for (const file of entriesIn(join(content, 'shared'))) {
		const column = { id: '', collection: 'study' };
		tellEntry(file, { column, people: new Map(), isLive: true, now, minutesFor: minutesOf(network) }, told);
	}
	for (const file of listFiles(join(WORKS, 'src'))) {
		if (/\.(?:ts|astro|css|svg)$/.test(file) && !/\.test\.ts$/.test(file)) told.open.push(readFileSync(file, 'utf8'));
	}
	return onlyHidden(content, told);
}

/** Everything found, before words that are public as well are taken away. */
interface Told {
	open: string[];
	hidden: { of: string; texts: string[] }[];
	files: { file: string; isOpen: boolean }[];
}

interface Place {
	column: Column | undefined;
	people: Map<string, Fields>;
	isLive: boolean;
	now: string;
	minutesFor: string;
}

const minutesOf = ({ policies }: Fields): string => ((policies as Fields)?.minutesFor as string) ?? 'members';

function tellBranch(folder: string, network: Fields, now: string, told: Told): void {
	const settings = readYaml(join(folder, 'branch.yml'));
	const face = readYaml(join(folder, 'face.yml'));
	const status = settings.status ?? 'preparing';
	const isLive = status === 'live';
	const { name, short, contact, statusNote, successor } = settings;
	if (isLive) told.open.push(...textsOf(settings));
	else if (status === 'preparing') told.hidden.push({ of: join(folder, 'branch.yml'), texts: textsOf(settings) });
	else {
		const known = textsOf({ name, short, contact, statusNote, successor });
		told.open.push(...known);
		const rest = textsOf({ ...settings, name: 0, short: 0, contact: 0, statusNote: 0, successor: 0 });
		if (rest.some((text) => wordsOf(text).size > 0)) told.hidden.push({ of: join(folder, 'branch.yml'), texts: rest });
	}
	const columns = ((face.columns as Column[] | undefined)?.length ? face.columns : network.columns) as Column[];
	const people = new Map(
		namesIn(join(folder, 'people')).map((file) => [basename(file, '.yml'), readYaml(join(folder, 'people', file))]),
	);
	for (const [id, person] of people) {
		if (!mayBeShown(person, now)) told.hidden.push({ of: join(folder, 'people', `${id}.yml`), texts: textsOf(person) });
	}
	const before = told.open.length;
	for (const file of entriesIn(folder)) {
		const column = columns.find(({ id }) => id === relative(folder, file).split('/')[0]);
		tellEntry(file, { column, people, isLive, now, minutesFor: minutesOf(network) }, told);
	}
	const topics = told.open.slice(before).join('\n');
	const inside = (list: unknown, isOpen: (one: Fields) => boolean) =>
		((list ?? []) as Fields[]).filter((one) => isLive === false || !isOpen(one));
	const hiddenColumns = inside(face.columns, ({ audience }) => audience !== 'members');
	const hiddenTopics = inside(face.topics, ({ id }) => topics.includes(`${id}`));
	const rest = isLive ? [] : [face.motto, face.header, face.hotWords];
	const hidden = textsOf([...hiddenColumns, ...hiddenTopics, ...rest]);
	const of = join(folder, isLive ? 'face.yml (for members)' : 'face.yml');
	if (hidden.some((text) => wordsOf(text).size > 0)) told.hidden.push({ of, texts: hidden });
	if (isLive) {
		const open = <T>(list: unknown, out: T[]) => ((list ?? []) as T[]).filter((one) => !out.includes(one));
		told.open.push(
			...textsOf({ ...face, columns: open(face.columns, hiddenColumns), topics: open(face.topics, hiddenTopics) }),
		);
	}
	const shown = told.open.slice(before).join('\n');
	for (const file of listFiles(folder)) {
		if (/\.(?:mdx?|yml)$/.test(file) || existsSync(join(dirname(file), 'index.md'))) continue;
		told.files.push({ file, isOpen: isLive && shown.includes(basename(file)) });
	}
}

function tellEntry(file: string, place: Place, told: Told): void {
	const [, yaml = '', body = ''] = /^---\n([\s\S]*?)\n---\n?([\s\S]*)$/.exec(read(file)) ?? [undefined, '', read(file)];
	const data = parsed(yaml);
	const id = basename(file).startsWith('index.') ? basename(dirname(file)) : basename(file, extname(file));
	const isOpen = isPublic(data, `${yaml}\n${body}`, place);
	const isWithheld =
		isOpen && place.column?.collection === 'records' && (data.minutesFor ?? place.minutesFor) === 'members';
	const { attachments, audio, ...rest } = data;
	if (!isOpen) told.hidden.push({ of: file, texts: [id, ...textsOf(data), body] });
	else if (!isWithheld) told.open.push(id, ...textsOf(data), body);
	else {
		told.open.push(id, ...textsOf(rest));
		if (body.trim()) told.hidden.push({ of: `${file} (minutes)`, texts: [...textsOf({ attachments, audio }), body] });
	}
	if (!basename(file).startsWith('index.')) return;
	const shown = isOpen ? (isWithheld ? textsOf(rest).join('\n') : `${textsOf(data).join('\n')}\n${body}`) : '';
	for (const beside of listFiles(dirname(file))) {
		if (beside !== file)
			told.files.push({
				file: beside,
				isOpen: shown.includes(basename(beside)) || shown.includes(encodeURI(basename(beside))),
			});
	}
}

function isPublic(data: Fields, text: string, { column, people, isLive, now }: Place): boolean {
	const ids = (data.people ?? []) as string[];
	const withdrawn = [...people.values()].filter((person) => person.withdrawn).map(({ name }) => `${name}`);
	return (
		isLive &&
		column !== undefined &&
		column.audience !== 'members' &&
		typeof data.title === 'string' &&
		data.draft !== true &&
		data.audience !== 'members' &&
		(data.publishAt === undefined || timeOf(data.publishAt) <= now) &&
		(data.expireAt === undefined || now < timeOf(data.expireAt)) &&
		ids.every((id) => mayBeShown(people.get(id), now)) &&
		!withdrawn.some((name) => text.includes(name))
	);
}

function mayBeShown(person: Fields | undefined, now: string): boolean {
	if (!person || person.withdrawn || person.audience === 'members') return false;
	const today = now.slice(0, 10);
	return `${person.given}` <= today && (person.until === undefined || today <= `${person.until}`);
}

/** A day counts from its first minute. */
const timeOf = (value: unknown): string => (`${value}`.length === 10 ? `${value}T00:00` : `${value}`);

/** Takes away every word that stands in something public, and every file whose very bytes are public. */
function onlyHidden(content: string, { open, hidden, files }: Told): Secret[] {
	const openFiles = new Set(files.filter(({ isOpen }) => isOpen).map(({ file }) => digestOf(readFileSync(file))));
	const pieces = hidden.map(({ of, texts }) => ({ of, words: new Set(texts.flatMap((text) => [...wordsOf(text)])) }));
	const secrets: Secret[] = [
		...pieces,
		...files.flatMap(({ file, isOpen }): Secret[] => {
			const bytes = readFileSync(file);
			const digest = digestOf(bytes);
			if (isOpen || openFiles.has(digest)) return [];
			// The names pictures and files go by among media.
			const names = [digest.slice(0, 16), digestOf(`${RECIPE}\n`, bytes).slice(0, 16)];
			return [{ of: file, digest, words: new Set([...names, ...wordsOf(basename(file, extname(file)))]) }];
		}),
	];
	const known = new WordFinder(new Set(secrets.flatMap(({ words }) => [...words]))).find(
		// Lines are joined when they are rendered, and a search index leaves out what stands between words.
		folded(open.flatMap((text) => [text, text.replace(/[\p{P}\p{S}\s]+/gu, '')]).join('\n\n')),
	);
	return secrets.map(({ of, words, ...rest }) => ({
		...rest,
		of: relative(content, of),
		words: new Set([...words].filter((word) => !known.has(word))),
	}));
}

/** SHA-256 of bytes, one piece after the other. */
export function digestOf(...pieces: (string | Buffer)[]): string {
	const hash = createHash('sha256');
	for (const piece of pieces) hash.update(piece);
	return hash.digest('hex');
}

/** Texts in front matter and settings; names of choices and of other files are in the program too. */
function textsOf(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

function entriesIn(folder: string): string[] {
	return listFiles(folder).filter((file) => /\.mdx?$/.test(file));
}

const namesIn = (folder: string): string[] =>
	existsSync(folder) ? readdirSync(folder).filter((name) => !name.startsWith('.')) : [];

const read = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8').replace(/^\ufeff/, '') : '');

const readYaml = (file: string): Fields => parsed(read(file));

function parsed(yaml: string): Fields {
	try {
		return (parse(yaml, { schema: 'core' }) as Fields | null) ?? {};
	} catch {
		return { unreadable: yaml };
	}
}
