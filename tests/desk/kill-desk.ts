import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { foldersAt } from '../../cms/desk/folders.ts';
import { openRepository } from '../../cms/desk/repository/open-repository.ts';

/** What is missing after a desk was killed so many times while twenty people saved: nothing, if all is well. */
export async function lossesAfterKills(home: string, times: number): Promise<{ answers: number; lost: string[] }> {
	const answers = new Set<string>();
	for (let round = 0; round < times; round++)
		for (const commit of await answersUntilKilled(home, round)) answers.add(commit);
	const { repository: folder, work } = foldersAt(home);
	const repository = await openRepository({ folders: foldersAt(home), below: 'content' });
	await repository.close();
	const git = (...args: string[]) => execFileSync('git', [`--git-dir=${folder}`, ...args], { encoding: 'utf8' });
	const kept = new Set(git('rev-list', '--all').split('\n'));
	const lost = [...answers].filter((commit) => !kept.has(commit));
	for (const line of git('ls-tree', '-r', 'main').split('\n').filter(Boolean)) {
		const [, id, path] = /blob (\w+)\t(.*)/.exec(line)!;
		if (idOnDisk(join(work, path!)) !== id) lost.push(`checked out: ${path}`);
	}
	git('fsck', '--connectivity-only');
	return { answers: answers.size, lost };
}

/** Starts one, waits for a moment after the first answer, kills it; the commits it answered with. */
async function answersUntilKilled(home: string, round: number): Promise<string[]> {
	const desk = spawn(process.execPath, [join(import.meta.dirname, 'save-until-killed.ts'), home, String(round)], {
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	const gone = new Promise((resolve) => desk.once('exit', resolve));
	const answers: string[] = [];
	for await (const line of createInterface({ input: desk.stdout })) {
		// A line that was cut off is no answer.
		const commit = /^(?:saved|merged) ([0-9a-f]{40})$/.exec(line)?.[1];
		if (commit && answers.push(commit) === 1) setTimeout(() => desk.kill('SIGKILL'), 100 + Math.random() * 900);
	}
	await gone;
	if (answers.length === 0) throw new Error('the desk ended before it answered');
	return answers;
}

function idOnDisk(file: string): string | undefined {
	if (!existsSync(file)) return undefined;
	const bytes = readFileSync(file);
	return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
