import { isSettings } from '../../config/settings.ts';
import type { Stage } from '../flow/stage.ts';
import type { Draft, EntryKey } from '../repository/repository.ts';
import { type Call, notThere, UnmetError } from './call.ts';
import { entryKey, textPath } from './place.ts';
import { isSafeText, safeText } from './text-of.ts';

/** How Decap names what it knows of our stages. */
export type DecapStatus = 'draft' | 'pending_review' | 'pending_publish';

const STATUS: Partial<Record<Stage, DecapStatus>> = { review: 'pending_review', signed: 'pending_publish' };

/** Where a draft stands, as Decap says it. */
const statusOf = (call: Call, key: EntryKey): DecapStatus =>
	STATUS[call.desk.flow.progress(key)?.stage ?? 'writing'] ?? 'draft';

/** How Decap names an entry by its collection. */
type Named = { collection: string; slug: string };

/** All drafts of the branch that this person may see. */
export async function unpublishedEntries(call: Call): Promise<string[]> {
	const { slug, columns } = call.branch;
	const drafts = await call.desk.repository.drafts(slug);
	return drafts
		.filter(
			({ key: { column }, text }) =>
				isSafeText(text) &&
				columns.some(({ id }) => id === column) &&
				call.desk.rights.may(call.person, 'read', { branch: slug, column }),
		)
		.map(({ key }) => `${key.column}/${key.id}/index`);
}

/** One draft. Its pictures are not named here: Decap would take small copies of them for new ones, and save those. */
export async function unpublishedEntry(call: Call, { id, ...named }: { id?: string } & Partial<Named>) {
	const [collection = '', ...rest] = id?.split('/') ?? [];
	const asked = id === undefined ? (named as Named) : { collection, slug: rest.join('/') };
	if (isSettings(asked.collection)) throw notThere('草稿');
	const draft = await draftOf(call, asked);
	const { key, version, base, by, savedAt } = draft;
	return {
		collection: key.column,
		slug: `${key.id}/index`,
		status: statusOf(call, key),
		diffs: [{ id: version, path: textPath(key), newFile: base === undefined, status: 'modified', binary: false }],
		updatedAt: savedAt,
		pullRequestAuthor: by.name,
	};
}

/** The text of a draft. */
export async function unpublishedEntryDataFile(call: Call, named: Named): Promise<{ data: string }> {
	const { version, text } = await draftOf(call, named);
	call.answerVersion(version);
	return { data: safeText(text) };
}

/** Throws a draft away. */
export async function deleteUnpublishedEntry(call: Call, { collection, slug }: Named) {
	const key = entryKey(call, collection, slug, 'write');
	await call.desk.flow.discard(key, call.person);
	return { message: '草稿已经删除' };
}

/** 送审 and 撤回送审 for whoever writes; a signature for whoever may sign. */
export async function updateUnpublishedEntryStatus(
	call: Call,
	{ collection, slug, newStatus }: Named & { newStatus: DecapStatus },
) {
	const { key, commit } = await draftOf(call, { collection, slug });
	const now = statusOf(call, key);
	const { flow } = call.desk;
	const allow = (action: 'submit' | 'sign') =>
		call.desk.rights.require(call.person, action, { branch: key.branch, column: key.column }, newStatus);
	if (newStatus === now) return { message: '没有变化' };
	if (newStatus === 'draft') {
		allow('submit');
		await flow.recall(key, call.person);
	} else if (newStatus === 'pending_review' && now === 'draft') {
		allow('submit');
		await flow.submit(key, call.person);
	} else if (newStatus === 'pending_publish' && now === 'pending_review') {
		allow('sign');
		await flow.sign(key, call.person, commit);
	} else throw new UnmetError(409, '要先送审，再由审核员签发；已经签过的要改，请先撤回送审。');
	return { message: '好了' };
}

/** 发布. */
export async function publishUnpublishedEntry(call: Call, { collection, slug }: Named) {
	const { key } = await draftOf(call, { collection, slug });
	call.desk.rights.require(call.person, 'publish', { branch: key.branch, column: key.column }, slug);
	await call.desk.flow.publish(key, call.person);
	return { message: '正在发布' };
}

async function draftOf(call: Call, { collection, slug }: Named): Promise<Draft> {
	const key = entryKey(call, collection, slug, 'read');
	const draft = await call.desk.repository.draft(key);
	if (!draft) throw notThere('草稿');
	return draft;
}
