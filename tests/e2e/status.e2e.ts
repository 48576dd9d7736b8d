import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { shelfOf } from '../../scripts/build/layout.ts';
import { branchFiles, smallNetwork } from '../small-network.ts';
import { scratchNetwork } from './scratch-network.ts';

const TOLD = 'statusNote: 换届以后重开。\ncontact: { office: 三楼, phone: 021-5550 0188, hours: 工作日 }\n';

/** A live branch and another one with these lines in its branch.yml, built; reads pages of the other one. */
async function builtWith(lines: string) {
	const { layout, build } = scratchNetwork({
		...smallNetwork(),
		...branchFiles('san-lou', '三楼支部'),
		'network.yml': `${smallNetwork()['network.yml']}phone: 021-5550 0100\nlaunch: { entries: 5, columns: 2, contact: true }\n`,
		'branches/san-lou/branch.yml': `name: 三楼支部\n${lines}`,
	});
	expect((await build()).problems).toEqual([]);
	const [open, closed] = [layout.publicRoot, shelfOf(layout, 'members').root];
	const read = (root: string, page: string): string => readFileSync(join(root, page), 'utf8');
	return {
		open,
		publicly: (page: string) => read(join(open, 'san-lou'), page),
		forMembers: (page: string) => read(join(closed, 'san-lou'), page),
	};
}

test.each([
	['暂停更新', `status: paused\n${TOLD}`, 'tel:02155500188', ['换届以后重开。', '三楼', '工作日']],
	['已归档', 'status: archived\n', 'tel:02155500100', []],
	['已并入其他支部', 'status: archived\nsuccessor: ting-tao\n', 'tel:02155500100', ['./../ting-tao/']],
])('the public reads «%s», whom to call and nothing else', async (title, lines, call, words) => {
	const { open, publicly } = await builtWith(lines);
	for (const page of ['index.html', '404.html']) {
		const html = publicly(page);
		expect(html).toContain(`<h2>${title}</h2>`);
		expect(html).toContain(`href="${call}"`);
		expect(html).toContain('<meta name="robots" content="noindex">');
		expect(html.match(/<h1/g)).toHaveLength(1);
		expect(html).not.toMatch(/search\/|feed\.xml|sitemap|about\/|news\/|开放日|请勿转发/);
	}
	for (const word of words) expect(publicly('index.html')).toContain(word);
	const pages = readdirSync(join(open, 'san-lou')).filter((name) => /\.(?:html|xml)$/.test(name));
	expect(pages.sort()).toEqual(['404.html', 'index.html']);
});

test.each([
	['暂停更新', 'status: paused\n'],
	['还没有上线', 'status: preparing\n'],
])('below a strip that says «%s» members read the whole branch', async (words, lines) => {
	const { open, forMembers } = await builtWith(lines);
	for (const page of ['', 'news/', 'news/2026-03-14-kaifang-ri/', 'about/']) {
		const html = forMembers(`${page}index.html`);
		expect(html).toContain('这是支部党员看的页面，请勿转发。');
		expect(html).toContain(words);
	}
	expect(readFileSync(join(open, 'ting-tao/index.html'), 'utf8')).not.toContain('请勿转发');
});

test('members of a branch in preparation see what it still needs, and the public sees nothing', async () => {
	const { open, forMembers } = await builtWith('status: preparing\n');
	expect(forMembers('index.html')).toContain('离上线还差 2 件事');
	expect(forMembers('index.html')).toContain('公开的文章还差 2 篇：要 5 篇，现有 3 篇。');
	expect(forMembers('index.html')).toContain('还没有写联系电话。');
	expect(existsSync(join(open, 'san-lou'))).toBe(false);
});
