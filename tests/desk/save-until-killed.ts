import { foldersAt } from '../../cms/desk/folders.ts';
import { openRepository } from '../../cms/desk/repository/open-repository.ts';
import type { EntryKey } from '../../cms/desk/repository/repository.ts';

/** A desk on which twenty people save and publish without an end; each answer is printed as it is given. */
const [home = '', round = ''] = process.argv.slice(2);
const repository = await openRepository({ folders: foldersAt(home), below: 'content' });

async function write(person: number): Promise<never> {
	const by = { name: `书记${person}`, login: `p${person}` };
	const key: EntryKey = { branch: `zhibu-${person % 12}`, column: 'news', id: `2026-01-01-p${person}` };
	for (let version = (await repository.draft(key))?.version, turn = 0; ; turn++) {
		version ??= (await repository.entry(key))?.version;
		const text = `---\ntitle: 第${round}轮\n---\n${person} 的第 ${turn} 次保存\n`;
		const draft = await repository.save(key, [{ path: 'index.md', content: Buffer.from(text) }], by, version);
		console.log(`saved ${draft.commit}`);
		version = draft.version;
		if (turn % 4 !== 3) continue;
		const { commit } = await repository.merge(key, by, '发布');
		console.log(`merged ${commit}`);
		version = undefined;
	}
}

await Promise.all(Array.from({ length: 20 }, (_, person) => write(person)));
