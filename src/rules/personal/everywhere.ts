import { join } from 'node:path';
import type { BranchRule, EntryRule, NetworkRule, WrittenBranch } from '../rule.ts';
import { type Passage, passagesIn, passagesOf } from './passages.ts';
import { settingsPosition } from './settings-position.ts';

/** Something in a passage that gives somebody away; `shown` is what a message may say of it. */
export interface Found {
	start: number;
	end: number;
	shown: string;
}

export type Find = (passage: Passage, today: string) => Found[];
/** `isEntry`: only an entry may keep something with a reason. */
type Say = (where: string, shown: string, isEntry: boolean) => { message: string; fix: string };

type Everywhere = Pick<EntryRule, 'check'> & Pick<BranchRule, 'checkBranch'> & Pick<NetworkRule, 'checkNetwork'>;

/** Looks into every text of entries, of a branch's settings and records of people, and of the network; messages quote nothing in full. */
export function everywhere(find: Find, say: Say): Everywhere {
	return {
		check(entry, report) {
			for (const passage of passagesOf(entry)) {
				for (const { start, end, shown } of find(passage, entry.today)) {
					const { message, fix } = say(passage.name(), shown, true);
					report(passage.place(start, end), message, fix);
				}
			}
		},
		checkBranch(branch, report) {
			for (const { file, path, passage } of settingsOf(branch)) {
				for (const { shown } of find(passage, branch.today)) {
					const { message, fix } = say(nameOf(file), shown, false);
					const position = settingsPosition(join(branch.source.folder, file), path);
					report({ file, field: path.join('.'), ...position }, message, fix);
				}
			}
		},
		checkNetwork(network, today, report) {
			for (const { path, passage } of passagesIn(network, () => '全网设置（network.yml）')) {
				for (const { shown } of find(passage, today)) {
					const { message, fix } = say(passage.name(), shown, false);
					report(path, message, fix);
				}
			}
		},
	};
}

const NAMES: Record<string, string> = { 'branch.yml': '支部设置', 'face.yml': '网站外观' };
const nameOf = (file: string): string => `${NAMES[file] ?? '人物登记'}（${file}）`;

/** A secret shortened so that a log gives nothing away: 3101…2316. */
export function masked(written: string, head: number, tail: number): string {
	const signs = [...written];
	return `${signs.slice(0, head).join('')}…${signs.slice(-tail).join('')}`;
}

interface Setting {
	file: string;
	path: (string | number)[];
	passage: Passage;
}

const known = new WeakMap<WrittenBranch['source'], Setting[]>();

function settingsOf({ source }: WrittenBranch): Setting[] {
	let settings = known.get(source);
	if (!settings) {
		const files: [string, object][] = [
			['branch.yml', source.settings],
			['face.yml', source.face],
			...[...source.people].map(([id, person]): [string, object] => [`people/${id}.yml`, person]),
		];
		settings = files.flatMap(([file, value]) => passagesIn(value, () => file).map((one) => ({ file, ...one })));
		known.set(source, settings);
	}
	return settings;
}
