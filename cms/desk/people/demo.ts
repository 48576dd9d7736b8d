import type { Desk } from '../desk.ts';
import type { Grant } from './person.ts';

/** People to try the desk with; everybody knows their passwords. */
export const DEMO_ACCOUNTS: { login: string; password: string; name: string; does: string }[] = [
	{ login: 'demo-shuji', password: 'shu-ji-xie-gao-7', name: '林秀兰', does: '书记' },
	{ login: 'demo-shenhe', password: 'shen-he-kan-gao-7', name: '周明远', does: '审核员' },
	{ login: 'demo-guanli', password: 'guan-li-pei-zhi-7', name: '何静', does: '管理员' },
	{ login: 'demo-ducha', password: 'du-cha-zhi-kan-7', name: '郑国平', does: '督查员' },
];

/** Makes them, where nobody but this machine can reach the desk. */
export async function addDemoPeople({ options, people, network }: Desk): Promise<void> {
	if (!isLoopback(options.host)) throw new Error('示例账号的密码人人都知道，只能在本机用。');
	const { slugs, branch } = network();
	// A secretary of three, of those that readers see: the ones shown to others first.
	const live = slugs.filter((slug) => branch(slug)?.settings.status === 'live');
	const branches = live.toSorted((one, other) => rank(other) - rank(one)).slice(0, 3);
	function rank(slug: string): number {
		return branch(slug)?.settings.star ?? 0;
	}
	const grants: Grant[][] = [
		branches.map((branch) => ({ role: 'secretary', branch })),
		[{ role: 'reviewer' }],
		[{ role: 'administrator' }],
		[{ role: 'auditor' }],
	];
	for (const [index, { login, password, name }] of DEMO_ACCOUNTS.entries()) {
		if (people.byLogin(login)) continue;
		const { link } = people.invite(login, name, grants[index]!);
		await people.setPassword(link.token, password);
	}
}

/** Whether a host is this machine and reached by nobody else. */
export const isLoopback = (host: string): boolean =>
	/^(?:127(?:\.\d{1,3}){3}|\[?::1\]?|(?:[\w-]+\.)*localhost)$/i.test(host);
