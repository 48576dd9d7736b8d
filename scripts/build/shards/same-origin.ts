import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { WrongFolderError } from '../prepare-folders.ts';
import { readShardRecord, type ShardRecord } from './shard.ts';

/** A machine's store, with what it says of itself. */
export interface MadeShard extends ShardRecord {
	store: string;
}

/** Finds the stores in folders that were given: each is a store, or a public root with its store beside it. */
export function readShards(folders: string[]): MadeShard[] {
	return folders.map((folder) => {
		const stores = [resolve(folder), `${resolve(folder)}-store`];
		for (const store of stores) {
			const made = existsSync(store) ? readShardRecord(store) : undefined;
			if (made) return { ...made, store };
		}
		throw new WrongFolderError(`${folder} 里没有做完的一份（shard.json）。请写出每台机器上的 <out>-store 文件夹。`);
	});
}

/** What everything that is put together must have been made from. */
export interface Origin {
	commit: string | undefined;
	theme: string;
	now: string;
	/** All branches of the network. */
	slugs: string[];
}

/** Makes sure that the parts are all of one network, from one commit, one theme and for one time. Throws a sentence. */
export function requireSameOrigin(shards: MadeShard[], origin: Origin): void {
	const count = shards[0]!.shard.count;
	for (const { shard, commit, theme, now } of shards) {
		const which = `第 ${shard.index} 份`;
		if (shard.count !== count) refuse(`${which}是分成 ${shard.count} 份的，别的是分成 ${count} 份的`);
		if (commit !== origin.commit)
			refuse(
				`${which}是从另一个提交生成的（${commit.slice(0, 8)}，这里是 ${origin.commit?.slice(0, 8) ?? '没有提交'}）`,
			);
		if (theme !== origin.theme) refuse(`${which}是用另一个版本的程序或页面模板、或者另一种 --compress 生成的`);
		if (now !== origin.now) refuse(`${which}是按另一个时间生成的（${now}，这里是 ${origin.now}）`);
	}
	for (let index = 1; index <= count; index++) {
		const found = shards.filter(({ shard }) => shard.index === index).length;
		if (found !== 1) refuse(found === 0 ? `缺第 ${index} 份（一共 ${count} 份）` : `第 ${index} 份有 ${found} 个`);
	}
	const made = shards.flatMap(({ slugs }) => slugs).sort();
	const all = origin.slugs.toSorted();
	if (made.join() !== all.join()) refuse('几份合起来不是全部支部，一个不多、一个不少');
}

function refuse(reason: string): never {
	throw new WrongFolderError(`${reason}，所以没有合并，网站没有变。请用同一个提交、同样的选项重新生成。`);
}
