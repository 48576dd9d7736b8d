import { join } from 'node:path';
import { dayOf, type Minute } from '../../src/network/time.ts';
import type { NetworkSettings } from '../../src/schema/network.ts';
import type { CommittedFolders } from '../build/committed-folders.ts';
import { digestOfAll, digestOfBytes, listFiles } from '../build/digest-files.ts';
import { sharedDigests } from '../build/shared-digests.ts';

const ROOT = join(import.meta.dirname, '../..');
const JUDGES = ['schema', 'network', 'markdown', 'media', 'rules', 'compose'].map((room) => join(ROOT, 'src', room));

/** Digest of all that every verdict depends on besides the branch: the program, the network, its shared texts, the day. */
export function judgedBy(content: string, network: NetworkSettings, folders: CommittedFolders, now: Minute): string {
	const program = [...JUDGES, import.meta.dirname].flatMap(listFiles).filter((file) => !file.endsWith('.test.ts'));
	return digestOfAll([
		digestOfBytes(ROOT, [...program, join(ROOT, 'package-lock.json')]),
		content,
		network,
		[...sharedDigests(content, folders)],
		dayOf(now),
	]);
}
