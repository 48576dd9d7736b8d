import { type Html, html } from '../html.ts';
import type { NetworkOverview } from '../network-overview.ts';
import type { Person } from '../people/person.ts';
import type { LogLine } from '../rights/rights.ts';
import { momentInWords } from './moment.ts';

interface LogPage {
	lines: LogLine[];
	wanted: { person?: number; branch?: string; isRefused?: boolean };
	people: Person[];
	network: NetworkOverview;
	hasMore: boolean;
}

/** What the log's words mean to people; others are shown as they are. */
const ACTIONS: Record<string, string> = {
	'sign-in': '登录',
	'sign-out-everywhere': '在所有地方退出',
	'set-password': '用链接设密码',
	'change-password': '改密码',
	invite: '请人进来',
	recover: '发新的链接',
	'set-grants': '改姓名或管的事',
	close: '停用账号',
	reopen: '恢复账号',
	succeed: '换人接手',
	read: '查看',
	write: '写稿',
	submit: '送审',
	sign: '签字',
	publish: '发布',
	withdraw: '撤稿',
	'write-face': '改首页样子',
	'write-branch': '改支部设置',
	'write-people': '改人物登记',
	'write-network': '改全网设置',
	'write-shared': '改共用栏目',
	'manage-people': '管人员',
	'read-log': '看记录',
	found: '新建支部',
	'add-film': '放视频录音',
	'remove-film': '删掉没发布的视频录音',
};

/** The newest lines of the log, with boxes to narrow them down. */
export function logBody({ lines, wanted, people, network, hasMore }: LogPage): Html {
	const chosen = (is: boolean): Html | false => is && html` selected`;
	return html`<form class="find" method="get" action="/log">
<label for="person">谁</label>
<select id="person" name="person"><option value="">所有人</option>
${people.map(({ id, name, login }) => html`<option value="${id}"${chosen(id === wanted.person)}>${name}（${login}）</option>`)}
</select>
<label for="branch">哪个支部</label>
<select id="branch" name="branch"><option value="">不限</option>
${network.slugs.map((slug) => html`<option value="${slug}"${chosen(slug === wanted.branch)}>${nameOf(network, slug)}</option>`)}
</select>
<label class="tick"><input type="checkbox" name="refused" value="1"${wanted.isRefused && html` checked`}> 只看被拒绝的</label>
<button class="quiet">看</button>
</form>
${lines.length === 0 && html`<p>没有这样的记录。</p>`}
<ol class="lines">
${lines.map((line) => lineOf(line, network))}
</ol>
${hasMore && html`<p class="actions"><a class="button quiet" href="/log?${new URLSearchParams(asked(wanted)).toString()}">看更早的</a></p>`}
<p class="hint">记录只增加，谁也不能改、不能删。</p>`;
}

function lineOf({ at, name, action, place, isRefused, detail }: LogLine, network: NetworkOverview): Html {
	const words = (Object.hasOwn(ACTIONS, action) && ACTIONS[action]) || action;
	return html`<li><time datetime="${at}">${momentInWords(at)}</time>
<div><strong>${name}</strong> ${words}${isRefused && html` <span class="stage failed">被拒绝</span>`}
${place && html`<br>${placeOf(network, place)}`}${detail && html`<br><span class="muted">${detail}</span>`}</div></li>`;
}

const nameOf = (network: NetworkOverview, slug: string): string => network.branch(slug)?.settings.name ?? slug;

function placeOf(network: NetworkOverview, place: string): string {
	const [slug = '', column] = place.split('/');
	const branch = network.branch(slug);
	if (!branch) return place;
	const title = branch.columns.find(({ id }) => id === column)?.title ?? column;
	return title ? `${branch.settings.name} · ${title}` : branch.settings.name;
}

function asked({ person, branch, isRefused }: LogPage['wanted']): Record<string, string> {
	return {
		...(person && { person: String(person) }),
		...(branch && { branch }),
		...(isRefused && { refused: '1' }),
		more: '1',
	};
}
