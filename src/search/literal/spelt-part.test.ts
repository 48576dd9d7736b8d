import { expect, test } from 'vitest';
import { LiteralIndex } from './read-index.ts';
import { speltPart } from './spelt-part.ts';
import { writeLiteralIndex } from './write-index.ts';

async function partsOf(titles: string[], letters: string) {
	const pages = titles.map((title, at) => ({ path: `${at}/`, title, body: '正文', about: '标签' }));
	const files = new Map(writeLiteralIndex(pages).map(({ path, bytes }) => [path, bytes]));
	const index = await LiteralIndex.open(async (path) => files.get(path)!);
	const [segment] = await index.first();
	const part = await speltPart(segment!, letters);
	return titles.map((title, entry) => part(entry, title));
}

test('the part of a title that is spelt like letters is known, by beginnings and by whole syllables', async () => {
	const titles = ['把电梯机房变成一间教室', '旧衣 3:15，AI 与志愿服务', '电梯'];
	expect(await partsOf(titles, 'dianti')).toEqual(['电梯', undefined, '电梯']);
	expect(await partsOf(titles, 'dtjf')).toEqual(['电梯机房', undefined, undefined]);
	expect(await partsOf(titles, 'zyfw')).toEqual([undefined, '志愿服务', undefined]);
	expect(await partsOf(titles, 'zhiyuanfuw')).toEqual([undefined, '志愿服务', undefined]);
	expect(await partsOf(titles, 'jiaoshi')).toEqual(['教室', undefined, undefined]);
	expect(await partsOf(titles, 'xyz')).toEqual([undefined, undefined, undefined]);
});
