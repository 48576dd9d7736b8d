import type { APIRequestContext } from 'playwright-core';

/** What a desk looks like on a busy evening: texts at every stage, long titles, many drafts. */
const TEXTS: { id: string; title: string; stage: 'writing' | 'review' | 'returned'; body: string }[] = [
	{
		id: '2026-11-20-xiu-yi-zi',
		title: '退休木匠带着二十位邻居在听涛楼门厅里修好了八把椅子，最旧的一把是一九八三年的，还能再坐四十年',
		stage: 'review',
		body: '昨天下午，二十位邻居修好了八把椅子。\n\n## 怎么修\n\n先松榫头，再上胶。\n\n| 椅子 | 年份 |\n| --- | --- |\n| 靠背椅 | 1983 |\n| 方凳 | 1996 |\n\n:::note{title=提醒 type=tip}\n胶要干一夜才能坐。\n:::',
	},
	{
		id: '2026-11-19-dian-hua',
		title: '服务热线开通',
		stage: 'returned',
		body: '服务热线 021-5550 0101，全天有人接，请点击[这里](https://example.org/)。',
	},
	{
		id: '2026-11-18-jie-chuang',
		title: '谁家借过梯子',
		stage: 'writing',
		body: '借过梯子的邻居请打 13812345678。\n\n**一、梯子在哪里**\n\n在门厅里，请点击[这里](https://example.org/)看照片。',
	},
	...Array.from({ length: 8 }, (_, at) => ({
		id: `2026-11-${String(at + 10)}-cao-gao`,
		title: `楼道整理日记之${'一二三四五六七八'[at]}`,
		stage: 'writing' as const,
		body: '今天整理了三层楼道，清出旧纸箱十一个。',
	})),
];

/** Writes, sends and gives back as the sample people would; the addresses of the texts come back, the longest title first. */
export async function fillDesk(
	branch: string,
	column: string,
	secretary: Somebody,
	reviewer: Somebody,
): Promise<string[]> {
	for (const { id, title, stage, body } of TEXTS) {
		const raw = `---\ntitle: ${title}\ndate: ${id.slice(0, 10)}\n---\n\n${body}\n`;
		await secretary.decap(branch, 'persistEntry', {
			dataFiles: [{ slug: `${id}/index`, path: `branches/${branch}/${column}/${id}/index.md`, raw }],
			assets: [],
			options: { collectionName: column, commitMessage: 'Create', useWorkflow: true, status: 'draft' },
		});
		if (stage === 'writing') continue;
		const address = `/review/${branch}/${column}/${id}`;
		await secretary.press(`${address}/submit`, {});
		if (stage === 'returned') await reviewer.press(`${address}/give-back`, { text: '请写上从哪天开始有人接。' });
	}
	return TEXTS.map(({ id }) => `review/${branch}/${column}/${id}`);
}

/** Somebody who is signed in. */
export interface Somebody {
	decap(branch: string, action: string, params: object): Promise<void>;
	press(path: string, form: Record<string, string>): Promise<void>;
}

/** Signs in with a name and a password; the cookies stay with `request`. */
export async function signIn(
	request: APIRequestContext,
	origin: string,
	login: string,
	password: string,
): Promise<Somebody> {
	const headers = { accept: 'text/html', origin };
	const tokenAt = async (path: string): Promise<string> => {
		const text = await (await request.get(origin + path, { headers })).text();
		return /name="(?:_csrf|csrf-token)" (?:value|content)="([^"]+)"/.exec(text)?.[1] ?? '';
	};
	await request.post(`${origin}/sign-in`, {
		headers,
		form: { login, password, _csrf: await tokenAt('/sign-in') },
		maxRedirects: 0,
	});
	const token = await tokenAt('/account');
	return {
		async decap(branch, action, params) {
			const answer = await request.post(`${origin}/api/decap/${branch}`, {
				headers: { origin, 'x-csrf-token': token },
				data: { action, params },
			});
			if (!answer.ok()) throw new Error(`${action}: ${answer.status()} ${await answer.text()}`);
		},
		async press(path, form) {
			const answer = await request.post(origin + path, { headers, form: { ...form, _csrf: token }, maxRedirects: 0 });
			if (answer.status() !== 303) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
		},
	};
}
