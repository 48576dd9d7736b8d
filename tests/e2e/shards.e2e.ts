import { readdirSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { phonePhoto } from '../../src/media/sample-photo.ts';
import { scratchFolder, writeFiles } from '../scratch-folder.ts';
import { branchFiles, entry, smallNetwork } from '../small-network.ts';
import { readersGet } from './files-under.ts';
import { commitAll, machine } from './machines.ts';

/** Seven branches of different size, one with pictures and something for members, one in preparation. */
async function network(): Promise<string> {
	const photo = await phonePhoto(1200, 900);
	return scratchFolder({
		...smallNetwork(),
		...Object.assign({}, ...['yi', 'er', 'san', 'si', 'wu'].map((slug) => branchFiles(slug, `${slug} 支部`))),
		...branchFiles('liu', '筹备中的支部'),
		'branches/liu/branch.yml': 'name: 筹备中的支部\nstatus: preparing\n',
		'branches/er/news/neibu.md': entry('给党员看的', '2026-03-15', '字。', 'audience: members\n'),
		'branches/er/news/tu/index.md': entry('有照片', '2026-03-16', '![楼下的院子](a.jpg)\n\n看照片。'),
		'branches/er/news/tu/a.jpg': photo,
	});
}

test('guarantee 3, same in, same out: four machines, merged, give readers byte for byte what one machine gives them', async () => {
	const content = await network();
	commitAll(content);
	const theme = inject('themeFolder');
	const whole = machine(content, theme);
	const all = await whole.build();
	const machines = [1, 2, 3, 4].map(() => machine(content, theme));
	const reports = [];
	for (const [at, { build }] of machines.entries()) reports.push(await build('--shard', `${at + 1}/4`));
	expect(reports.flatMap(({ rendered }) => rendered).sort()).toEqual(
		all.rendered.filter((site) => site !== 'hub').sort(),
	);

	const stores = machines.map(({ layout }) => layout.store);
	const merged = machine(content, theme);
	const report = await merged.build('--merge', ...stores);
	expect(report.rendered).toEqual(['hub']);
	expect(readersGet(merged.layout)).toEqual(readersGet(whole.layout));
	expect([report.entries, report.pages]).toEqual([all.entries, all.pages]);
	// What was taken over is known: nothing is made again, not even a picture.
	expect((await merged.build()).rendered).toEqual([]);

	const [first] = machines;
	const [slug] = readdirSync(first!.layout.publicRoot);
	truncateSync(join(first!.layout.publicRoot, slug!, 'index.html'), 10);
	const again = machine(content, theme);
	await expect(again.build('--merge', ...stores)).rejects.toThrow('index.html 不完整，所以没有合并');
	expect(readersGet(again.layout)).toEqual({});
});

test('nothing is merged that is missing, or was made from another commit or for another minute; a sentence says why', async () => {
	const content = await network();
	rmSync(join(content, 'branches/er'), { recursive: true });
	commitAll(content);
	const theme = inject('themeFolder');
	const [one, two] = [machine(content, theme), machine(content, theme)];
	await one.build('--shard', '1/2');
	await two.build('--shard', '2/2', '--now', '2026-11-21T09:01');
	const merged = machine(content, theme);
	const merge = (...stores: string[]) =>
		merged.build('--merge', ...stores).then(
			() => 'merged',
			({ message }) => message,
		);
	expect(await merge(one.layout.store)).toContain('缺第 2 份（一共 2 份）');
	expect(await merge(one.layout.store, two.layout.publicRoot)).toContain('按另一个时间生成的（2026-11-21T09:01');
	expect(await merge(one.layout.store, merged.layout.store)).toContain('没有做完的一份');

	writeFiles(content, { 'branches/yi/news/new.md': entry('新的', '2026-03-20', '字。') });
	commitAll(content);
	const later = machine(content, theme);
	await later.build('--shard', '2/2');
	expect(await merge(one.layout.store, later.layout.store)).toContain('从另一个提交生成的');
	writeFiles(merged.layout.content, { 'branches/yi/news/b.md': entry('还没有提交', '2026-03-20', '字。') });
	expect(await merge(one.layout.store, two.layout.store)).toContain('没有提交的改动（branches/yi/news/b.md）');
	expect(readersGet(merged.layout)).toEqual({});
});
