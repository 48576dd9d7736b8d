import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { entryName } from '../flow/entry-name.ts';
import { NotNowError } from '../flow/flow.ts';
import type { Progress } from '../flow/stage.ts';
import { titleOf } from '../flow/title-of.ts';
import { html } from '../html.ts';
import { field } from '../people/form.ts';
import type { Person } from '../people/person.ts';
import type { Draft, EntryKey, StoredEntry } from '../repository/repository.ts';
import { kindOfPath } from '../rights/place-of-path.ts';
import { wantsPage } from '../wants-page.ts';
import { page } from './page.ts';
import { pieceCards } from './piece-cards.ts';
import { openReaderView } from './reader-view.ts';
import { reviewBody } from './review.ts';
import { reviewChanges } from './review-changes.ts';
import { plainPage, reviewText } from './review-text.ts';
import { mayTake, STEPS, type Step, stepsFor } from './steps.ts';
import { writeAddress } from './write-address.ts';

type Params = { branch: string; column: string; id: string };

/** Reading what is to be published, signing it, giving it back; each with a form that works without scripts. */
export const reviewRoutes: FastifyPluginAsync = async (app) => {
	const { desk } = app;
	const { rights, flow, repository, network, problems, options } = desk;
	const view = openReaderView(desk);

	/** An entry somebody may read; anything else is not there for them. */
	const keyFor = (request: FastifyRequest, { branch, column, id }: Params): EntryKey => {
		const columns = network().branch(branch)?.columns ?? [];
		const isPlace = kindOfPath(`branches/${branch}/${column}/${id}/index.md`)?.kind === 'entry';
		rights.require(request.person!, 'read', { branch, column }, request.url);
		if (!isPlace || !columns.some((one) => one.id === column)) throw notThere();
		return { branch, column, id };
	};

	const show = async (request: FastifyRequest, reply: FastifyReply, key: EntryKey, sorry?: string): Promise<string> => {
		const person = request.person!;
		const [draft, live] = await Promise.all([repository.draft(key), repository.entry(key)]);
		const shown = draft ?? live;
		if (!shown) throw notThere();
		const progress = flow.progress(key) ?? unknownYet(key, shown, draft, network().signersFor(key.branch, key.column));
		const { settings, columns } = network().branch(key.branch)!;
		const { title: columnTitle, collection } = columns.find(({ id }) => id === key.column)!;
		const files = shown.files.map(({ path }) => path).filter((path) => path !== 'index.md');
		const versions = new Map(shown.files.map(({ path, version }) => [path, version]));
		const read = (path: string) => repository.file(key, path);
		const found = draft ? await problems.of(key, shown.text, files, read, versions) : [];
		const mayWrite = rights.may(person, 'write', key) && progress.stage !== 'building';
		return page(request, reply, {
			title: titleOf(shown.text) ?? key.id,
			current: '/review/',
			scripts: ['readers-page'],
			body: (csrf) =>
				reviewBody({
					...{ progress, csrf, sorry, isNew: !live },
					place: `${settings.name} · ${columnTitle}`,
					changes: draft && live ? reviewChanges(live, draft, collection) : undefined,
					problems: found,
					commit: draft?.commit,
					steps: stepsFor(rights, person, progress, live !== undefined),
					write: mayWrite ? writeAddress(key) : undefined,
				}),
		});
	};

	app.get('/review/', async (request, reply) => {
		const person = request.person!;
		const pieces = flow
			.all()
			.filter(({ key }) => rights.may(person, 'read', { branch: key.branch, column: key.column }));
		return page(request, reply, {
			title: '审核',
			current: '/review/',
			body: (csrf) => {
				const cards = (found: Progress[]) => pieceCards(found, { desk, person, csrf });
				const isMine = (one: Progress) => stepsFor(rights, person, one, false).has('sign');
				const [mine, others] = [pieces.filter(isMine), pieces.filter((one) => !isMine(one))];
				const written = others.filter(({ stage }) => stage === 'writing');
				const open = others.filter(({ stage }) => !['writing', 'live', 'withdrawn'].includes(stage));
				const over = others.filter(({ stage }) => stage === 'live' || stage === 'withdrawn');
				return html`<h2>等我审核</h2>${cards(mine)}
<h2>还在路上</h2>${cards(open)}
${written.length > 0 && html`<details class="more"><summary>还在写、没有送审的：${written.length} 篇</summary>${cards(written)}</details>`}
<h2>最近上线和撤下的</h2>${cards(over.slice(0, 50))}`;
			},
		});
	});

	app.get<{ Params: Params }>('/review/:branch/:column/:id', async (request, reply) =>
		show(request, reply, keyFor(request, request.params)),
	);

	app.get<{ Params: Params; Querystring: { version?: string } }>(
		'/review/:branch/:column/:id/page',
		async (request, reply) => {
			const key = keyFor(request, request.params);
			const live = await repository.entry(key);
			const shown = request.query.version === 'live' ? live : ((await repository.draft(key)) ?? live);
			if (!shown) throw notThere();
			reply.header('content-security-policy', PAGE_POLICY).type('text/html; charset=utf-8');
			return (await view(shown).catch(() => undefined)) ?? plainPage(await reviewText(shown, options.readers));
		},
	);

	for (const step of Object.keys(STEPS) as Step[])
		app.post<{ Params: Params }>(`/review/:branch/:column/:id/${step}`, async (request, reply) => {
			const person = request.person!;
			const key = keyFor(request, request.params);
			if (!mayTake(rights, person, step, key)) rights.require(person, STEPS[step][0], key, request.url);
			try {
				const progress = await take(step, key, person, request);
				desk.log.write({ person: person.id, name: person.name, action: step, place: entryName(key), isRefused: false });
				if (!wantsPage(request)) return reply.send({ progress: progress ?? null });
				const isGone = step === 'discard' || field(request, 'back') === 'home';
				return reply.redirect(isGone ? '/' : `/review/${entryName(key)}`, 303);
			} catch (error) {
				if (!(error instanceof NotNowError) || !wantsPage(request)) throw error;
				return show(request, reply.code(error.statusCode), key, error.message);
			}
		});

	const take = (step: Step, key: EntryKey, person: Person, request: FastifyRequest): Promise<Progress | undefined> => {
		const text = field(request, 'text');
		switch (step) {
			case 'submit':
				return flow.submit(key, person);
			case 'recall':
				return flow.recall(key, person);
			case 'discard':
				return flow.discard(key, person).then(() => undefined);
			case 'sign':
				return flow.sign(key, person, field(request, 'commit'));
			case 'give-back':
				return flow.giveBack(key, person, text);
			case 'publish':
				return flow.publish(key, person);
			case 'withdraw':
				return flow.withdraw(key, person, text);
			case 'remark': {
				const id = Number(field(request, 'id'));
				return id ? flow.finishRemark(key, id, field(request, 'done') === 'yes') : flow.remark(key, person, text);
			}
		}
	};
};

/** The page readers will get stands in a frame of ours; it runs nothing there, and its forms go nowhere. */
const PAGE_POLICY = [
	"default-src 'self'",
	"script-src 'none'",
	"img-src 'self' data:",
	"object-src 'none'",
	"base-uri 'none'",
	"form-action 'none'",
	"frame-ancestors 'self'",
].join('; ');

const notThere = () => Object.assign(new Error('没有这一篇，可能已经丢弃了。'), { statusCode: 404 });

/** What is known of an entry the flow has never heard of: it was published by hand, or its ledger was lost. */
function unknownYet(key: EntryKey, shown: StoredEntry, draft: Draft | undefined, needed: number): Progress {
	return {
		key,
		title: titleOf(shown.text) ?? key.id,
		stage: draft ? 'writing' : 'live',
		since: draft?.savedAt ?? new Date().toISOString(),
		needed,
		writers: [],
		signatures: [],
		remarks: [],
	};
}
