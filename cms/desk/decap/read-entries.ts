import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Call, notThere, UnmetError } from './call.ts';
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
	const entries = await call.desk.repository.entries(slug, column);
	const shown = entries.filter(({ text }) => isSafeText(text));
	const isLong = shown.length > LONG_LIST;
	return shown.map(({ key, text, version }) => ({
		data: isLong ? headOf(text) : text,
		file: { path: textPath(key), id: version },
	}));
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

/** Beyond this the browser gets no bodies in a list, which it would need seconds for; it asks for what is opened. */
const LONG_LIST = 300;

/** A text without its body. */
function headOf(text: string): string {
	const end = text.indexOf('\n---', 3);
	return end < 0 ? text : text.slice(0, end + '\n---\n'.length);
}

/** The files of a collection of files: `face.yml`, `branch.yml`. */
export async function entriesByFiles(
	call: Call,
	{ files }: { files: { path: string; label?: string }[] },
): Promise<DecapEntry[]> {
	const found = await Promise.all(files.map(({ path }) => getEntry(call, { path })));
	return found.map((one, index) => ({ ...one, file: { ...one.file, label: files[index]!.label ?? '' } }));
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
