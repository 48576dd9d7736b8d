import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { fillDesk, signIn } from './fill-desk.ts';
import { type Picture, shoot } from './shoot.ts';

/** The sample people of a desk that is tried out. */
const PEOPLE: Record<Who, [login: string, password: string]> = {
	secretary: ['demo-shuji', 'shu-ji-xie-gao-7'],
	reviewer: ['demo-shenhe', 'shen-he-kan-gao-7'],
	administrator: ['demo-guanli', 'guan-li-pei-zhi-7'],
	auditor: ['demo-ducha', 'du-cha-zhi-kan-7'],
};

type Who = 'secretary' | 'reviewer' | 'administrator' | 'auditor';

/** Takes pictures of the desk's pages as each of the sample people sees them, after filling it with texts at every stage. */
export async function shootDesk(
	browser: Browser,
	origin: string,
	folder: string,
	step: (done: number, of: number) => void,
): Promise<Picture[]> {
	const enter = async (context: BrowserContext, who: Who) => signIn(context.request, origin, ...PEOPLE[who]);
	const [first, second] = [await browser.newContext(), await browser.newContext()];
	const [secretary, reviewer] = [await enter(first, 'secretary'), await enter(second, 'reviewer')];
	const home = await (await first.request.get(`${origin}/`, { headers: { accept: 'text/html' } })).text();
	const [, branch = '', column = ''] = /\/write\/([^/]+)\/#\/collections\/(news)\/new/.exec(home) ?? [];
	const texts = await fillDesk(branch, column, secretary, reviewer);
	for (const context of [first, second]) await context.close();
	const text = `write/${branch}/#/collections/${column}/entries/${texts[2]!.split('/').at(-1)}/index`;
	const pages: Record<Who, string[]> = {
		secretary: [
			'',
			texts[1]!,
			`write/${branch}/`,
			text,
			`write/${branch}/#/collections/${column}/new`,
			'people',
			'no-such-page',
		],
		reviewer: ['', 'review/', texts[0]!, 'account'],
		administrator: ['', 'people', 'people/1', 'people/new', 'log'],
		auditor: ['', 'people', 'log'],
	};
	const pictures = await shoot(browser, origin, [{ kind: 'desk', path: 'sign-in' }], folder, step);
	for (const [who, paths] of Object.entries(pages) as [Who, string[]][]) {
		const shots = paths.map((path) => ({ kind: `desk: ${who}`, path }));
		const prepare = async (context: BrowserContext) => void (await enter(context, who));
		pictures.push(...(await shoot(browser, origin, shots, join(folder, who), step, prepare)));
	}
	return pictures;
}
