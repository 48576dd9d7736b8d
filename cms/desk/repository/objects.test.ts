import { once } from 'node:events';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { scratchFolder } from '../../../tests/scratch-folder.ts';
import { type Git, gitAt } from './git.ts';
import { Objects } from './objects.ts';

it('reads large and missing things in the order they are asked for, and goes on when git is killed', async () => {
	const git = gitAt(join(scratchFolder(), 'x.git'));
	await git.run(['init', '--quiet', '--bare']);
	const large = Buffer.alloc(3_000_000, '大文件\n');
	const id = (await git.run(['hash-object', '-w', '--stdin'], { input: large })).trim();
	let child: ReturnType<Git['start']> | undefined;
	const watched: Git = {
		...git,
		start(args) {
			child = git.start(args);
			return child;
		},
	};
	const objects = new Objects(watched);
	onTestFinished(() => objects.close());
	const [first, missing, size, odd, again] = await Promise.all([
		objects.read(id),
		objects.read('main:nowhere'),
		objects.size(id),
		objects.read('a\nb'),
		objects.read(id),
	]);
	expect(first?.bytes.equals(large)).toBe(true);
	expect(again?.bytes.equals(large)).toBe(true);
	expect([missing, odd]).toEqual([undefined, undefined]);
	expect(size).toBe(large.length);
	const killed = once(child!, 'close');
	child!.kill('SIGKILL');
	await killed;
	expect((await objects.read(id))?.bytes.length).toBe(large.length);
});
