import { expect, test } from 'vitest';
import type { Grant, Person } from '../../cms/desk/people/person.ts';
import { isGranted } from '../../cms/desk/rights/may.ts';
import { scratchFolder } from '../scratch-folder.ts';
import { branchFiles, smallNetwork } from '../small-network.ts';
import { DRAFT, DRAFT_TEXT, TRIES, type Try } from './requests.ts';
import { startDesk, type TestDesk } from './start-desk.ts';
import { signIn, talkTo } from './talk.ts';

const GRANTS: Record<string, Grant[]> = {
	'secretary-of-the-branch': [{ role: 'secretary', branch: 'ting-tao' }],
	'secretary-of-the-column': [{ role: 'secretary', branch: 'ting-tao', column: 'news' }],
	'secretary-of-another-column': [{ role: 'secretary', branch: 'ting-tao', column: 'study' }],
	'secretary-elsewhere': [{ role: 'secretary', branch: 'lin-jiang' }],
	'reviewer-of-the-branch': [{ role: 'reviewer', branch: 'ting-tao' }],
	'reviewer-elsewhere': [{ role: 'reviewer', branch: 'lin-jiang' }],
	administrator: [{ role: 'administrator' }],
	auditor: [{ role: 'auditor' }],
	nobody: [],
};

/** Puts the draft where a try wants it, as other people would have, without asking for rights. */
async function prepare({ desk }: TestDesk, { needs }: Try, writer: Person, signer: Person): Promise<void> {
	const by = { name: writer.name, login: writer.login };
	const old = await desk.repository.draft(DRAFT);
	if (old) await desk.flow.discard(DRAFT, writer);
	if (!needs) return;
	const draft = await desk.repository.save(
		DRAFT,
		[{ path: 'index.md', content: Buffer.from(DRAFT_TEXT) }],
		by,
		undefined,
	);
	desk.flow.saved(DRAFT, '试着写一篇稿子', writer);
	if (needs === 'draft') return;
	await desk.flow.submit(DRAFT, writer);
	if (needs === 'signed') await desk.flow.sign(DRAFT, signer, draft.commit);
}

test('guarantee 5, safe: every role tries everything, and gets what its rights say and nothing else', async () => {
	const content = scratchFolder(smallNetwork(branchFiles('lin-jiang', '临江楼联合支部')));
	const around = await startDesk(content);
	const { desk, origin, person } = around;
	const writer = await person('the-writer');
	const signer = await person('the-signer');
	const wrong: string[] = [];
	for (const [login, grants] of Object.entries(GRANTS)) {
		await person(login, ...grants);
		const talk = await signIn(origin, login);
		for (const one of TRIES) {
			await prepare(around, one, writer, signer);
			const before = await desk.repository.head();
			const refused = desk.log.newest(1000, { isRefused: true }).length;
			const { status } = await one.send(talk);
			const may = isGranted(grants, one.action, one.place);
			if (may !== status < 400) wrong.push(`${login} · ${one.title}: ${status}, ${may ? 'may' : 'may not'}`);
			if (may) continue;
			if ((await desk.repository.head()) !== before) wrong.push(`${login} · ${one.title}: refused, and main moved`);
			if (desk.log.newest(1000, { isRefused: true }).length === refused)
				wrong.push(`${login} · ${one.title}: refused, and nobody wrote it down`);
		}
	}
	expect(wrong).toEqual([]);
});

test('whoever is not signed in is sent to the door, whatever is asked', async () => {
	const { origin } = await startDesk(scratchFolder(smallNetwork()));
	const stranger = talkTo(origin);
	for (const one of TRIES) {
		const answer = await one.send(stranger);
		expect([303, 401, 403], one.title).toContain(answer.status);
		if (answer.status === 303) expect(answer.headers.get('location'), one.title).toMatch(/^\/sign-in/);
	}
});

test('a branch that does not exist, or is not one, is nobody’s', async () => {
	const { origin, person } = await startDesk(scratchFolder(smallNetwork()));
	await person('everywhere', { role: 'secretary' }, { role: 'reviewer' }, { role: 'administrator' });
	const talk = await signIn(origin, 'everywhere');
	for (const branch of [
		'mei-you',
		'..',
		'%2e%2e',
		'ting-tao%2f..',
		'admin',
		'Ting-Tao',
		'ting-tao%00',
		'-',
		'x'.repeat(200),
	]) {
		for (const path of [`/write/${branch}/`, `/write/${branch}/config.json`, `/members/${branch}/index.html`])
			expect((await talk.get(path)).status, path).toBeGreaterThanOrEqual(300);
		const answer = await talk.send(`/api/decap/${branch}`, { action: 'info', params: {} });
		expect(answer.status, branch).toBeGreaterThanOrEqual(400);
		expect(answer.status, branch).toBeLessThan(500);
	}
});
