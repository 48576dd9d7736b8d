import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { entry, indexedNetwork } from '../../tests/indexed-network.ts';
import type { Question } from '../search/engine.ts';
import { writeLiteralIndex } from '../search/literal/write-index.ts';
import { literal } from './literal.ts';

const NEWS = { path: 'news/1/', title: '开放日', body: '大家来看江景', date: '2026-03-04' };
const STORY = { path: 'news/2/', title: '修电梯的人', body: '他姓饕餮', date: '2026-03-05' };
const asking = (text: string): Question => ({ text, only: {}, order: 'relevance' });

afterEach(() => {
	vi.unstubAllGlobals();
});

/** A reader who has the hub's search open while branches publish; `asked` are the files that were asked for. */
function reader() {
	const network = indexedNetwork();
	const asked: string[] = [];
	vi.stubGlobal('fetch', async (path: string) => {
		asked.push(path);
		try {
			return new Response(readFileSync(join(network.layout.publicRoot, path)));
		} catch {
			return new Response(null, { status: 404 });
		}
	});
	const engine = literal('', 'hub');
	const find = async (text: string) => {
		const { results } = await engine.search(asking(text));
		return Promise.all(results.slice(0, 10).map(async (show) => (await show()).url));
	};
	const starts = () => asked.filter((path) => path.endsWith('start.bin')).length;
	return { ...network, asked, engine, find, starts };
}

test('whoever has an old index open gets the new one where files of the old one are gone, and an answer', async () => {
	const { publish, engine, find, starts } = reader();
	publish({ a: [NEWS], b: [STORY] });
	await engine.prepare();
	publish({ a: [NEWS, { ...NEWS, path: 'news/3/', title: '江边' }], b: [] });
	expect(await find('江边')).toEqual(['a/news/3/']);
	expect(starts()).toBe(2);
});

test('titles are suggested from the new index where files of the old one are gone', async () => {
	const { publish, engine, starts } = reader();
	publish({ a: [NEWS], b: [STORY] });
	await engine.prepare();
	publish({ a: [{ ...NEWS, title: '江边' }], b: [] });
	expect((await engine.suggest('江边')).map(({ text }) => text)).toEqual(['江边']);
	expect(starts()).toBe(2);
});

test('where nothing can be read it says so after asking once more', async () => {
	const { publish, find, engine, starts, layout } = reader();
	publish({ a: [NEWS], b: [STORY] });
	await engine.prepare();
	rmSync(layout.publicRoot, { recursive: true });
	await expect(find('江景')).rejects.toThrow('404');
	expect(starts()).toBe(2);
});

test('what is typed in a branch is looked up before it is sent', async () => {
	const files = new Map(writeLiteralIndex([entry(NEWS), entry(STORY)]).map(({ path, bytes }) => [path, bytes]));
	const asked: string[] = [];
	vi.stubGlobal('fetch', async (path: string) => {
		asked.push(path);
		return new Response(Buffer.from(files.get(path)!));
	});
	const engine = literal('');
	const lists = () => asked.filter((path) => path.includes('/pairs-'));
	expect(await engine.suggest('江景')).toEqual([]);
	await expect.poll(lists).toHaveLength(1);
	expect((await engine.search(asking('江景'))).results).toHaveLength(1);
	expect(lists()).toHaveLength(1);
});
