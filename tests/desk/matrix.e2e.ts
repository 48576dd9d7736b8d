import { expect, test } from 'vitest';
import type { Grant, Person } from '../../cms/desk/people/person.ts';
import type { EntryKey } from '../../cms/desk/repository/repository.ts';
import { isGranted } from '../../cms/desk/rights/may.ts';
import { scratchFolder } from '../scratch-folder.ts';
import { branchFiles, entry, smallNetwork } from '../small-network.ts';
import { DRAFT_TEXT, type Try, triesOf } from './requests.ts';
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

const newsOf = (id: string): EntryKey => ({ branch: 'ting-tao', column: 'news', id });

/** Puts the draft where a try wants it, as other people would have, without asking for rights. */
async function prepare(
	{ desk }: TestDesk,
	{ needs }: Try,
	key: EntryKey,
	writer: Person,
	signer: Person,
): Promise<void> {
	if (!needs) return;
	const by = { name: writer.name, login: writer.login };
	const draft = await desk.repository.save(
		key,
		[{ path: 'index.md', content: Buffer.from(DRAFT_TEXT) }],
		by,
		undefined,
	);
	desk.flow.saved(key, '试着写一篇稿子', writer);
	if (needs === 'draft') return;
	await desk.flow.submit(key, writer);
	if (needs === 'signed') await desk.flow.sign(key, signer, draft.commit);
}

test('guarantee 5, safe: every role tries everything, and gets what its rights say and nothing else', async () => {
	const logins = Object.keys(GRANTS);
	const lives = logins.map((_, index) => newsOf(`2026-03-15-di-${index + 1}-pian`));
	const texts = lives.map(({ id }) => [
		`branches/ting-tao/news/${id}.md`,
		entry(`旧事 ${id}`, '2026-03-15', '门开着。'),
	]);
	const content = scratchFolder(
		smallNetwork({
			...branchFiles('lin-jiang', '临江楼联合支部'),
			...Object.fromEntries(texts),
			'network.yml': `${smallNetwork()['network.yml']}shared:\n  - { id: shou-ce, collection: news, title: 手册 }\n`,
		}),
	);
	const around = await startDesk(content);
	const { desk, origin, person } = around;
	const writer = await person('the-writer');
	const signer = await person('the-signer');
	const wrong: string[] = [];
	const done = new Set<string>();
	for (const [index, login] of logins.entries()) {
		const grants = GRANTS[login]!;
		await person(login, ...grants);
		const talk = await signIn(origin, login);
		const count = triesOf(lives[index]!, lives[index]!).length;
		for (let number = 0; number < count; number += 1) {
			const draft = newsOf(`2026-11-20-shi-gao-${index}-${number}`);
			const one = triesOf(draft, lives[index]!)[number]!;
			await prepare(around, one, draft, writer, signer);
			const before = await desk.repository.head();
			const refused = desk.log.newest(1000, { isRefused: true }).length;
			const { status } = await one.send(talk);
			const may = isGranted(grants, one.action, one.place);
			// Two may do the same and the second one finds it done: that is said in other words than «not yours».
			if (may === [401, 403].includes(status))
				wrong.push(`${login} · ${one.title}: ${status}, ${may ? 'may' : 'may not'}`);
			if (may) {
				if (status < 400) done.add(one.title);
				continue;
			}
			if ((await desk.repository.head()) !== before) wrong.push(`${login} · ${one.title}: refused, and main moved`);
			if (desk.log.newest(1000, { isRefused: true }).length === refused)
				wrong.push(`${login} · ${one.title}: refused, and nobody wrote it down`);
		}
	}
	expect(wrong).toEqual([]);
	expect([...done].sort()).toEqual(
		triesOf(lives[0]!, lives[0]!)
			.map(({ title }) => title)
			.sort(),
	);
});

test('whoever is not signed in is sent to the door, whatever is asked', async () => {
	const { origin } = await startDesk(scratchFolder(smallNetwork()));
	const stranger = talkTo(origin);
	for (const one of triesOf(newsOf('2026-11-20-shi-gao'), newsOf('2026-03-14-kaifang-ri'))) {
		const answer = await one.send(stranger);
		expect([303, 401, 403], one.title).toContain(answer.status);
		if (answer.status === 303) expect(answer.headers.get('location'), one.title).toMatch(/^\/sign-in/);
	}
});

test('a branch that does not exist, or is not one, is nobody’s', async () => {
	const { origin, person } = await startDesk(scratchFolder(smallNetwork()));
	await person('everywhere', { role: 'secretary' }, { role: 'reviewer' }, { role: 'administrator' });
	const talk = await signIn(origin, 'everywhere');
	for (const branch of ['mei-you', 'ting-tao%2f..', 'admin', 'Ting-Tao', 'ting-tao%00', '-', 'x'.repeat(200)]) {
		for (const path of [`/write/${branch}/`, `/write/${branch}/config.json`, `/members/${branch}/index.html`])
			expect((await talk.get(path)).status, path).toBeGreaterThanOrEqual(300);
		const answer = await talk.send(`/api/decap/${branch}`, { action: 'info', params: {} });
		expect(answer.status, branch).toBeGreaterThanOrEqual(400);
		expect(answer.status, branch).toBeLessThan(500);
	}
});
