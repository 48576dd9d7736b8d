import { expect, test } from 'vitest';
import { BRANCH, FLAT, ID, named, openEditorDesk, pathOf, raw, SECRETARY, saving } from './test-call.ts';

test('the status is 送审 and 撤回送审; what comes after is the reviewer’s', async () => {
	const { desk, somebody } = await openEditorDesk();
	const zhou = somebody('zhou', SECRETARY);
	const reviewer = somebody('reviewer', { role: 'reviewer', branch: BRANCH });
	await zhou.decap('persistEntry', saving(ID, raw('义诊来了六十位邻居')));
	const set = (who: typeof zhou, newStatus: string) =>
		who.decap('updateUnpublishedEntryStatus', { ...named(), newStatus });
	const status = async () => (await zhou.decap('unpublishedEntry', named())).body.status;

	expect((await set(zhou, 'pending_publish')).status).toBe(409);
	expect((await set(zhou, 'pending_review')).status).toBe(200);
	expect(await status()).toBe('pending_review');
	expect((await set(zhou, 'draft')).status).toBe(200);
	expect(await status()).toBe('draft');
	await set(zhou, 'pending_review');
	expect((await set(zhou, 'pending_publish')).status).toBe(403);
	expect((await zhou.decap('publishUnpublishedEntry', named())).status).toBe(403);
	expect((await set(reviewer, 'draft')).status).toBe(403);
	expect((await set(reviewer, 'pending_publish')).status).toBe(200);
	expect(await status()).toBe('pending_publish');
	expect((await reviewer.decap('publishUnpublishedEntry', named())).status).toBe(200);
	expect((await zhou.decap('getEntry', { path: pathOf(ID) })).body.data).toContain('义诊来了六十位邻居');
	expect(desk.flow.progress({ branch: BRANCH, column: 'news', id: ID })?.signatures).toHaveLength(1);
});

test('a draft can be thrown away; what readers know is withdrawn, and only by whoever may', async () => {
	const { somebody } = await openEditorDesk();
	const zhou = somebody('zhou', SECRETARY);
	await zhou.decap('persistEntry', saving(ID, raw('义诊')));
	expect((await zhou.decap('deleteUnpublishedEntry', named())).status).toBe(200);
	expect((await zhou.decap('unpublishedEntries')).body).toEqual([]);
	expect((await zhou.decap('deleteFiles', { paths: [pathOf(FLAT)] })).status).toBe(403);
	const reviewer = somebody('reviewer', { role: 'reviewer', branch: BRANCH });
	expect((await reviewer.decap('deleteFiles', { paths: [pathOf(FLAT)] })).status).toBe(200);
	expect((await zhou.decap('getEntry', { path: pathOf(FLAT) })).body.data).toContain('withdrawn: true');
});

test('notes are remarks: written, marked as done, never rewritten', async () => {
	const { somebody } = await openEditorDesk();
	const zhou = somebody('zhou', SECRETARY);
	await zhou.decap('persistEntry', saving(ID, raw('义诊')));
	const { body } = await zhou.decap('addNote', { ...named(), note: { content: ' 人数再核对一下 ', author: 'x' } });
	expect(body.note).toMatchObject({ content: '人数再核对一下', author: 'zhou（测试）', resolved: false, isOwn: false });
	const noteId = body.note.id as string;
	expect((await zhou.decap('toggleNoteResolution', { ...named(), noteId })).body.note.resolved).toBe(true);
	expect(
		(await zhou.decap('updateNote', { ...named(), noteId, updates: { resolved: false } })).body.note.resolved,
	).toBe(false);
	expect((await zhou.decap('updateNote', { ...named(), noteId, updates: { content: '改' } })).status).toBe(409);
	expect((await zhou.decap('deleteNote', { ...named(), noteId })).status).toBe(409);
	expect((await zhou.decap('getNotes', named())).body.notes).toHaveLength(1);
});

test('the draft that Decap wants to make of what it has withdrawn is not made', async () => {
	const { somebody } = await openEditorDesk();
	const zhou = somebody('zhou', SECRETARY);
	const sent = saving(ID, raw('义诊'));
	const { status } = await zhou.decap('persistEntry', {
		...sent,
		options: { ...sent.options, status: 'pending_publish' },
	});
	expect([status, (await zhou.decap('unpublishedEntries')).body]).toEqual([200, []]);
});

test('where a change is to be seen is told once it is live', async () => {
	const { somebody } = await openEditorDesk();
	const zhou = somebody('zhou', SECRETARY);
	await zhou.decap('persistEntry', saving(ID, raw('义诊')));
	expect((await zhou.decap('getDeployPreview', named())).body).toBeNull();
	const { body } = await zhou.decap('getDeployPreview', named(FLAT));
	expect(body).toEqual({ url: `http://127.0.0.1:9/${BRANCH}/`, status: 'SUCCESS' });
});
