import type { Desk } from '../desk.ts';
import type { Progress, Stage } from '../flow/stage.ts';
import { type Html, html } from '../html.ts';
import type { Person } from '../people/person.ts';
import { manage } from './home-manage.ts';
import { momentInWords } from './moment.ts';
import { pieceCards } from './piece-cards.ts';
import { stepsFor } from './steps.ts';
import { newAddress } from './write-address.ts';

interface Home {
	desk: Desk;
	person: Person;
	csrf: string;
}

/** The first page of the desk: what waits for this person comes first, then what they may begin. */
export function homeBody(home: Home): Html {
	const { desk, person } = home;
	const { rights, flow } = desk;
	const pieces = flow.all().filter(({ key: { branch, column } }) => rights.may(person, 'read', { branch, column }));
	const may = (action: 'write' | 'sign' | 'publish') => (one: Progress) =>
		rights.may(person, action, { branch: one.key.branch, column: one.key.column });
	const isIn =
		(...stages: Stage[]) =>
		(one: Progress) =>
			stages.includes(one.stage);
	const toSign = pieces.filter((one) => stepsFor(rights, person, one, false).has('sign'));
	const toPublish = pieces.filter(isIn('signed', 'failed')).filter(may('publish'));
	const toChange = pieces.filter(isIn('returned')).filter(may('write'));
	const writing = pieces.filter(isIn('writing')).filter(may('write'));
	const named = new Set([...toSign, ...toPublish, ...toChange, ...writing]);
	const rest = pieces.filter((one) => !named.has(one));
	const section = (title: string, found: Progress[]) =>
		found.length > 0 && html`<section><h2>${title}</h2>${pieceCards(found, home)}</section>`;
	const isReviewer = person.grants.some(({ role }) => role === 'reviewer');
	return html`${rights.may(person, 'read-log') && watch(desk)}
${section('等我审核', toSign) || (isReviewer && html`<section><h2>等我审核</h2><p class="hint">现在没有等您审核的。</p></section>`)}
${section('可以发布', toPublish)}
${section('退回来要改的', toChange)}
${branches(home)}
${manage(desk, person)}
${section('正在写的', writing)}
${section('还在路上', rest.filter(isIn('returned', 'review', 'signed', 'building', 'failed')).slice(0, 30))}
${section('最近上线的', rest.filter(isIn('live', 'withdrawn')).slice(0, 10))}`;
}

/** The branches somebody writes for, with a button for each column. */
function branches({ desk, person }: Home): Html | false {
	const { rights, network } = desk;
	const found = rights.branchesOf(person).flatMap((slug) => {
		const branch = network().branch(slug);
		const columns = branch?.columns.filter(({ id }) => rights.may(person, 'write', { branch: slug, column: id })) ?? [];
		return branch && columns.length > 0 ? [{ branch, columns }] : [];
	});
	return (
		found.length > 0 &&
		html`<section><h2>写一篇</h2><ul class="cards">${found.map(
			({ branch, columns }) => html`<li><h3><a href="/write/${branch.slug}/">${branch.settings.name}</a></h3>
<div class="actions">${columns.map(
				({ id, title }) => html`<a class="button quiet" href="${newAddress(branch.slug, id)}">${title}</a>`,
			)}</div></li>`,
		)}</ul></section>`
	);
}

/** What whoever looks after the network should know. */
function watch({ flow, repository, publisher, network }: Desk): Html {
	const upstream = repository.upstream();
	const { building, waiting } = publisher.state();
	const now = new Date().toISOString();
	const late = flow.all().filter(({ deadline }) => deadline !== undefined && deadline < now).length;
	const named = (slugs: string[]) => slugs.map((slug) => network().branch(slug)?.settings.name ?? slug).join('、');
	const alerts = flow.alerts(5);
	return html`<section id="watch"><h2>要留意的</h2>
<ul class="facts">
<li>${late > 0 ? `${late} 篇停得太久了，在下面标着时间。` : '没有停得太久的文章。'}</li>
<li>${building.length > 0 ? `正在生成：${named(building)}` : '现在没有在生成的网站。'}${waiting.length > 0 && `；等着的有 ${waiting.length} 个支部`}</li>
${
	upstream &&
	html`<li>${
		upstream.failure
			? html`<span class="stage failed">内容仓库连不上</span> ${upstream.failure}${upstream.nextTry && `，${momentInWords(upstream.nextTry)} 再试`}`
			: `内容仓库正常${upstream.lastPush ? `，上次送出 ${momentInWords(upstream.lastPush)}` : ''}`
	}${upstream.waiting > 0 && `；还有 ${upstream.waiting} 处改动没有送出，都存在工作台这里`}</li>`
}
</ul>
${alerts.length > 0 && html`<ul class="alerts">${alerts.map(({ at, text }) => html`<li><span class="muted">${momentInWords(at)}</span> ${text}</li>`)}</ul>`}
</section>`;
}
