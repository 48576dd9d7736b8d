import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A change that readers see: on the page of the entry, and as the newest of the network on the hub's front page. */
export interface Change {
	title: string;
	/** The page's address from the public root. */
	page: string;
}

/** Gives the newest piece of news of a branch another title, text and the newest date, and says where to look for it; counts branches from 0. */
export function changeEntry(content: string, branch: number, time: number): Change {
	const slugs = readdirSync(join(content, 'branches')).sort();
	const slug = slugs[branch % slugs.length]!;
	const folder = join(content, 'branches', slug, 'news');
	const name = readdirSync(folder)
		.filter((name) => name.endsWith('.md'))
		.sort()
		.at(-1)!;
	const file = join(folder, name);
	const title = `第${time}次改动${slug}`;
	const text = readFileSync(file, 'utf8')
		.replace(/^title: .*$/m, `title: ${title}`)
		.replace(/^date: .*$/m, `date: ${new Date().toISOString().slice(0, 10)}`);
	writeFileSync(file, `${text}\n又添了一段，这是第 ${time} 次。\n`);
	return { title, page: `${slug}/news/${name.replace(/\.md$/, '')}/` };
}

/** Throws unless a public root shows a change where readers look for it. */
export function expectShown(out: string, { title, page }: Change): void {
	for (const place of [page, '']) {
		const html = readFileSync(join(out, place, 'index.html'), 'utf8');
		if (!html.includes(title)) throw new Error(`${join(out, place)} does not show ${title}`);
	}
}
