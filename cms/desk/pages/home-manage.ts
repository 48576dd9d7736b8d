import { STATUSES } from '../../../src/schema/branch.ts';
import { BRANCH, NETWORK } from '../../config/settings.ts';
import type { Desk } from '../desk.ts';
import { type Html, html } from '../html.ts';
import type { Person } from '../people/person.ts';

/** Few enough to be seen without being asked for. */
const FEW = 8;

/** What an administrator looks after: the whole network, and the settings of branches. */
export function manage({ rights, network }: Pick<Desk, 'rights' | 'network'>, person: Person): Html | false {
	const overview = network();
	const found = rights.branchesOf(person).flatMap((slug) => {
		const branch = rights.may(person, 'write-branch', { branch: slug }) && overview.branch(slug);
		return branch ? [branch] : [];
	});
	const links = [
		rights.may(person, 'write-network') &&
			html`<a class="button quiet" href="/write/${NETWORK}/#/collections/${NETWORK}/entries/${NETWORK.slice(1)}">全网设置</a>`,
		rights.may(person, 'write-shared') &&
			overview.settings.shared.map(
				({ id, title }) =>
					html`<a class="button quiet" href="/write/${NETWORK}/#/collections/${id}">${title}（共用）</a>`,
			),
		rights.may(person, 'write-network') && html`<a class="button quiet" href="/new-branch">新建支部</a>`,
	];
	const hasLinks = links.some((link) => link !== false);
	if (!hasLinks && found.length === 0) return false;
	return html`<section><h2>管理</h2>
${hasLinks && html`<p class="actions">${links}</p>`}
${
	found.length > 0 &&
	html`<details class="branches"${found.length <= FEW && html` open`}><summary>支部设置（${found.length} 个支部）</summary>
<ul>${found.map(
		({ slug, settings: { name, status } }) =>
			html`<li><a href="/write/${slug}/#/collections/${BRANCH}/entries/${BRANCH.slice(1)}">${name}</a>${status !== 'live' && html` <span class="stage">${STATUSES[status]}</span>`}</li>`,
	)}</ul></details>`
}
</section>`;
}
