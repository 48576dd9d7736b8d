import { createHash } from 'node:crypto';
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MediaStore } from '../media/media-store.ts';
import type { Problem } from '../network/problem.ts';
import { dayOf, type Minute } from '../network/time.ts';
import type { NetworkSettings } from '../schema/network.ts';
import type { NetworkFacts } from './branch.ts';
import { FACTS_FOR_BRANCHES } from './branch.ts';
import { illustrate } from './illustrate.ts';

/** What pages show of the network; an emblem only where the file is the very one that was approved. */
export async function networkFacts(
	network: NetworkSettings,
	content: string,
	media: MediaStore,
	now: Minute,
): Promise<{ facts: NetworkFacts; problems: Problem[] }> {
	const facts = Object.fromEntries(FACTS_FOR_BRANCHES.map((name) => [name, network[name]])) as unknown as NetworkFacts;
	facts.isMourning = isMourning(network, dayOf(now));
	const { emblem } = network;
	if (!emblem) return { facts, problems: [] };
	const file = join(content, emblem.picture);
	if (!lstatSync(file, { throwIfNoEntry: false })?.isFile() || digestOf(file) !== emblem.sha256)
		return { facts, problems: [NOT_THE_EMBLEM] };
	const shown = await illustrate(emblem, content, media);
	if ('refused' in shown) return { facts, problems: [{ ...NOT_THE_EMBLEM, message: shown.refused, fix: shown.fix }] };
	return { facts: { ...facts, emblem: shown }, problems: [] };
}

const isMourning = ({ mourning }: NetworkSettings, today: string): boolean =>
	mourning !== undefined && mourning.from <= today && today <= mourning.until;

const digestOf = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

const NOT_THE_EMBLEM: Problem = {
	rule: 'emblem-not-approved',
	severity: 'must-fix',
	file: 'network.yml',
	line: 1,
	column: 1,
	field: 'emblem',
	message: '标识的图片不在，或者不是核准的那个文件（校验值不一致），所以没有显示。',
	fix: '请放回核准的文件；换了新的标识，请由负责人核对后改写 sha256。',
};
