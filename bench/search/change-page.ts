import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes another paragraph into the article of a branch's newest page of news, another one each time. */
export function changePage(branch: string, time: number): void {
	const newest = globSync('news/*/index.html', { cwd: branch }).sort().at(-1)!;
	const file = join(branch, newest);
	const html = readFileSync(file, 'utf8');
	const at = html.lastIndexOf('</p>', html.lastIndexOf('</article>'));
	if (at === -1) throw new Error(`${file} has no article to add to`);
	writeFileSync(
		file,
		`${html.slice(0, at)}</p><p>又添了一段，这是第 ${process.pid} 个进程的第 ${time} 次。${html.slice(at)}`,
	);
}
