import { expect, it } from 'vitest';
import { index, key, li, scratchRepository, text } from '../../../tests/desk/scratch-repository.ts';

const bytes = Buffer.from('x');

it('no file gets in that leads out, is hidden, runs or is not what it seems', async () => {
	const { repository } = await scratchRepository();
	const hostile: [string, Uint8Array][] = [
		['../2026-01-01-flat.md', text('x')],
		['/etc/passwd.jpg', bytes],
		['.htaccess', bytes],
		['.git/config.jpg', bytes],
		['GIT~1/x.jpg', bytes],
		['开始.exe', bytes],
		['index.html', bytes],
		['second.md', text('x')],
		['index.md', Buffer.from('---js\nprocess.exit()\n---\n')],
		['index.md', Buffer.from('---js\rprocess.exit()\r---\r')],
		['index.md', Buffer.from('\n---\ntitle: x\n---\n')],
		['index.md', Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0xb0, 0xa1])],
		['con.jpg', bytes],
		['e\u0301.jpg', bytes],
		['a\u200b.jpg', bytes],
		['a\nb.jpg', bytes],
		['大.jpg', new Uint8Array(64 * 1024 * 1024 + 1)],
	];
	for (const [path, content] of hostile) {
		const files = path === 'index.md' ? [{ path, content }] : [...index('好'), { path, content }];
		await expect(repository.save(key, files, li, undefined), path).rejects.toMatchObject({ statusCode: 422 });
	}
	expect(await repository.draft(key)).toBeUndefined();
});

it('a carriage return does not hide a program from whoever splits lines otherwise', async () => {
	const { repository } = await scratchRepository();
	const content = Buffer.from('---\rjs\r\ntitle: x\r\n---\r\n');
	const { text: stored } = await repository.save(key, [{ path: 'index.md', content }], li, undefined);
	expect(stored).toBe('---\njs\ntitle: x\n---\n');
});

it('no second file gets in whose name differs in capitals alone', async () => {
	const { repository } = await scratchRepository();
	const draft = await repository.save(key, [...index('一'), { path: 'A.jpg', content: bytes }], li, undefined);
	await expect(repository.save(key, [{ path: 'a.jpg', content: bytes }], li, draft.version)).rejects.toThrow('大小写');
});

it('nothing is an entry that would stand elsewhere', async () => {
	const { repository } = await scratchRepository();
	for (const wrong of [
		{ ...key, branch: '../main' },
		{ ...key, branch: 'wp-login.php' },
		{ ...key, column: 'people' },
		{ ...key, id: 'x/../y' },
		{ ...key, id: 'x.lock' },
		{ ...key, id: '2026' },
	]) {
		const refused = { statusCode: 422 };
		await expect(repository.save(wrong, index('x'), li, undefined), JSON.stringify(wrong)).rejects.toMatchObject(
			refused,
		);
		await expect(repository.entry(wrong)).rejects.toMatchObject(refused);
		await expect(repository.draft(wrong)).rejects.toMatchObject(refused);
		await expect(repository.file(wrong, 'index.md')).rejects.toMatchObject(refused);
		await expect(repository.discard(wrong, li)).rejects.toMatchObject(refused);
	}
});

it('nothing is changed on main outside the places there are', async () => {
	const { repository } = await scratchRepository();
	for (const path of [
		'README.md',
		'.gitattributes',
		'branches/tingtao/news/x/y/z/index.md',
		'branches/tingtao/.git/config',
		'shared/shou-ce/x.mdx',
		'../network.yml',
	]) {
		const change = repository.commit([{ path, content: bytes }], li, 'x');
		await expect(change, path).rejects.toMatchObject({ statusCode: 422 });
		expect(await repository.read(path)).toBeUndefined();
	}
});
