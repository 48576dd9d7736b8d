import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readNetwork } from '../../src/network/read-network.ts';
import { scratchFolder } from '../../tests/scratch-folder.ts';
import { smallNetwork } from '../../tests/small-network.ts';
import { newNetworkSettings } from '../new-network/network-settings.ts';
import { addCommittees, nameCommittees } from './name-committees.ts';

const draft = (committee?: unknown) => ({ data: { name: '支部', committee }, place: () => '' });

function network(text = smallNetwork()['network.yml'] as string) {
	const content = scratchFolder({ 'network.yml': text });
	return { file: join(content, 'network.yml'), settings: () => readNetwork(content).settings! };
}

test('a committee is known by its name or its id, and a new one is told once', () => {
	const { settings } = network(
		`${smallNetwork()['network.yml']}committees:\n  - { id: wu-tong, name: 梧桐街道党工委 }\n`,
	);
	const drafts = [draft('梧桐街道党工委'), draft(' wu-tong '), draft('听涛党委'), draft('听涛党委'), draft()];
	expect(nameCommittees(drafts, settings().committees)).toEqual([{ id: 'tingtaodangwei', name: '听涛党委' }]);
	expect(drafts.map(({ data }) => data.committee)).toEqual([
		'wu-tong',
		'wu-tong',
		'tingtaodangwei',
		'tingtaodangwei',
		undefined,
	]);
});

test('two committees whose names sound alike get different ids', () => {
	const { settings } = network();
	const ids = nameCommittees([draft('事业党委'), draft('实业党委')], settings().committees).map(({ id }) => id);
	expect(new Set(ids).size).toBe(2);
});

test('new committees are added to network.yml, whose remarks and other lines stay', () => {
	const fresh = newNetworkSettings({});
	if ('problems' in fresh) throw new Error(fresh.problems.join());
	const { file, settings } = network(`# 我们的网络\n${fresh.yaml}`);
	const before = settings();
	addCommittees(file, [{ id: 'wu-tong', name: '梧桐: 街道 #1' }]);
	addCommittees(file, [{ id: 'ting-tao', name: '听涛街道' }]);
	expect(settings()).toEqual({
		...before,
		committees: [
			{ id: 'wu-tong', name: '梧桐: 街道 #1' },
			{ id: 'ting-tao', name: '听涛街道' },
		],
	});
	expect(readFileSync(file, 'utf8')).toContain('# 我们的网络');
	expect(readFileSync(file, 'utf8').match(/【请改】/g)).toHaveLength(3);
});

test('what is no text is left for the schema to judge', () => {
	const { settings } = network();
	const drafts = [draft(7)];
	expect(nameCommittees(drafts, settings().committees)).toEqual([]);
	expect(drafts[0]?.data.committee).toBe(7);
});
