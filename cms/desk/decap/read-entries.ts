import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { EntryKey } from '../repository/repository.ts';
import { type Call, notThere, UnmetError } from './call.ts';
import { listedHead } from './listed-head.ts';
import { entryFile, placeOf, requireColumn, textPath } from './place.ts';
import { readSettingsFile, settingsKind } from './settings.ts';
import { isSafeText, safeText } from './text-of.ts';

/** A text as Decap takes it. */
export interface DecapEntry {
	data: string;
	file: { path: string; id: string; label?: string };
}

/** The published entries of a column, or the branch's records of people. What must not be read in an editor is left out. */
export async function entriesByFolder(call: Call, { folder }: { folder: string }): Promise<DecapEntry[]> {
	const column = folder.split('/')[2] ?? '';
	const { slug } = call.branch;
	if (folder === `branches/${slug}/people`) return records(call, folder);
	// Anything but exactly that folder is no column.
	requireColumn(call, folder === `branches/${slug}/${column}` ? column : '', folder);
	const { repository } = call.desk;
	const asListed = (key: EntryKey, version: string, data: string): DecapEntry => ({
		data,
		file: { path: textPath(key), id: version },
	});
	const heads = await repository.summaries(slug, column, listedHead);
	if (heads.length > LONG_LIST) return heads.map(({ key, version, summary }) => asListed(key, version, summary));
	const entries = await repository.entries(slug, column);
	return entries.filter(({ text }) => isSafeText(text)).map(({ key, text, version }) => asListed(key, version, text));
}

/** One that cannot be read is left out; the rules tell of it. */
async function records(call: Call, folder: string): Promise<DecapEntry[]> {
	const { content } = call.desk.repository;
	call.desk.rights.require(call.person, 'write-people', { branch: call.branch.slug }, folder);
	const names = await readdir(join(content, folder)).catch(() => []);
	const paths = names.sort().map((name) => `${folder}/${name}`);
	const known = paths.filter((path) => settingsKind(path) === 'person');
	const found = await Promise.all(known.map((path) => readSettingsFile(call, path).catch(unreadable)));
	return found.filter((one) => one !== undefined);
}

function unreadable(error: unknown): undefined {
	if (!(error instanceof UnmetError)) throw error;
}

/** Beyond this the browser gets only what a list shows, filters and sorts by; all else would take it seconds to read. */
const LONG_LIST = 300;

/** The files of a collection of files, each as `read` gives it: `face.yml`, `branch.yml`, `network.yml`. */
export function entriesByFiles<Who>(read: (who: Who, file: { path: string }) => Promise<DecapEntry>) {
	return (who: Who, { files }: { files: { path: string; label?: string }[] }): Promise<DecapEntry[]> =>
		Promise.all(
			files.map(async ({ path, label = '' }) => {
				const { data, file } = await read(who, { path });
				return { data, file: { ...file, label } };
			}),
		);
}

/** One text as it is published. */
export async function getEntry(call: Call, { path }: { path: string }): Promise<DecapEntry> {
	placeOf(call, path);
	if (settingsKind(path)) return readSettingsFile(call, path);
	const { key } = entryFile(call, path, 'read');
	const entry = await call.desk.repository.entry(key);
	if (!entry) throw notThere('这篇文章');
	call.answerVersion(entry.version);
	return { data: safeText(entry.text), file: { path: textPath(key), id: entry.version } };
}
