import { type Html, html } from '../html.ts';
import type { NetworkOverview } from '../network-overview.ts';
import { ROLES } from '../people/person.ts';

/** What can be chosen when somebody is given a right. */
export interface GrantChoices {
	network: NetworkOverview;
	columns: { id: string; titles: string }[];
}

const DOES: Record<keyof typeof ROLES, string> = {
	secretary: '写稿、改稿、送审',
	reviewer: '看稿、签字、发布、撤稿',
	administrator: '管支部的设置；选了「所有支部」，还管人员和全网的设置',
	auditor: '什么都能看，什么都不能改',
};

/** The three boxes of a right: what, where, which column. */
export function grantBoxes(
	{ network, columns }: GrantChoices,
	typed: Record<string, string>,
	isOptional: boolean,
): Html {
	return html`<label for="role">做什么</label>
<select id="role" name="role"${!isOptional && html` required`}>
<option value="">${isOptional ? '不加' : '请选'}</option>
${Object.entries(ROLES).map(([role, title]) => option(role, `${title}（${DOES[role as keyof typeof ROLES]}）`, typed.role))}
</select>
<label for="place">管哪里</label>
<select id="place" name="place"${!isOptional && html` required`}>
<option value="">请选</option>
${option('all', '所有支部', typed.place)}
<optgroup label="一个支部">
${network.slugs.map((slug) => option(`branch:${slug}`, network.branch(slug)?.settings.name ?? slug, typed.place))}
</optgroup>
<optgroup label="一个党组织下面的所有支部">
${network.settings.committees.map(({ id, name }) => option(`committee:${id}`, name, typed.place))}
</optgroup>
</select>
<label for="column">只管一个栏目</label>
<select id="column" name="column" aria-describedby="column-hint">
<option value="">不限，所有栏目都管</option>
${columns.map(({ id, titles }) => option(id, titles, typed.column))}
</select>
<p class="hint" id="column-hint">一般不用选。选栏目以前，上面要选一个支部。</p>`;
}

const option = (value: string, title: string, chosen: string | undefined): Html =>
	html`<option value="${value}"${value === chosen && html` selected`}>${title}</option>`;
