import { kindOfPath, type PathKind } from '../rights/place-of-path.ts';
import { storableText } from './entry-text.ts';
import { RefusedContentError } from './refused-content.ts';
import type { Change, EntryKey } from './repository.ts';

const LARGEST = 64 * 1024 * 1024;
const MOST = 300;

/** An entry's folder, from the content folder; throws for a key that is none. */
export function folderOf({ branch, column, id }: EntryKey): string {
	const folder = `branches/${branch}/${column}/${id}`;
	if (kindOfPath(`${folder}/index.md`)?.kind !== 'entry')
		throw new RefusedContentError(`「${folder}」不是一篇文章的位置。`);
	return folder;
}

/** The ref of an entry's draft. */
export function draftRef(key: EntryKey): string {
	folderOf(key);
	return `${DRAFTS}${key.branch}/${key.column}/${key.id}`;
}

/** What the refs of all drafts begin with. */
export const DRAFTS = 'refs/heads/drafts/';

/** The entry a draft's ref stands for; undefined where somebody else made it. */
export function keyOfRef(ref: string): EntryKey | undefined {
	const [branch, column, id, ...rest] = ref.slice(DRAFTS.length).split('/');
	if (!ref.startsWith(DRAFTS) || !branch || !column || !id || rest.length > 0) return undefined;
	return kindOfPath(`branches/${branch}/${column}/${id}/index.md`)?.kind === 'entry'
		? { branch, column, id }
		: undefined;
}

/** The entry a path of the content folder belongs to, and the file's path inside its folder. */
export function entryOfPath(path: string): { key: EntryKey; file: string } | undefined {
	const kind = kindOfPath(path);
	if (kind?.kind !== 'entry') return undefined;
	const { branch, column, id, file } = kind;
	return { key: { branch, column, id }, file };
}

/** What may be written where: checked once more, whoever asks. Texts are brought to one form. */
export function checkedChanges(changes: Change[], folder = ''): Change[] {
	if (changes.length === 0) throw new RefusedContentError('没有要保存的内容。');
	if (changes.length > MOST) throw new RefusedContentError(`一次最多保存 ${MOST} 个文件。`);
	const paths = new Set<string>();
	return changes.map(({ path, content }) => {
		const whole = folder ? `${folder}/${path}` : path;
		const kind = kindOfPath(whole);
		if (!kind || (folder && (kind.kind !== 'entry' || !isInside(kind, folder))))
			throw new RefusedContentError(`不能写「${path.slice(0, 80)}」：文件名或位置不对。`);
		if (paths.has(path.toLowerCase())) throw new RefusedContentError(`「${path}」写了两次，文件名只有大小写不同也算。`);
		paths.add(path.toLowerCase());
		if (content && content.length > LARGEST)
			throw new RefusedContentError(`「${path}」太大了，一个文件不超过 ${LARGEST / 1024 / 1024} MB。`);
		return { path, content: content && path.endsWith('.md') ? storableText(content) : content };
	});
}

const isInside = (kind: PathKind & { kind: 'entry' }, folder: string): boolean =>
	folder === `branches/${kind.branch}/${kind.column}/${kind.id}`;
