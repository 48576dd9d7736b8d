import { wayFromHub } from '../compose/link-target.ts';
import { columnPath, entryPath } from '../network/addresses.ts';
import type { EntrySource } from '../network/read-entry.ts';
import { minutesFor, type NetworkSettings } from '../schema/network.ts';
import { blankOut } from './blank-out.ts';
import { dataOf } from './data-of.ts';
import { linksOf } from './links-of.ts';
import { inLines } from './personal/in-lines.ts';
import type { HomeRule } from './rule.ts';

/** A link that only members can follow, where everybody reads it. */
export const linkForMembers: HomeRule = {
	id: 'link-for-members',
	severity: 'should-fix',
	summary: 'A text for everybody links to what members alone may read; for everybody else the link is plain words.',
	checkHome({ home: { slug, columns, entries }, network }, report) {
		const closed = new Map([
			...columns.flatMap(({ id, title, audience }) =>
				audience === 'members' ? [[columnPath(id), title] as const] : [],
			),
			...entries.flatMap((entry) =>
				isOpen(entry) ? [] : [[entryPath(entry.column.id, entry.id), entry.data.title] as const],
			),
		]);
		if (closed.size === 0) return;
		const names = [...closed.keys()].map((path) => path.split('/').at(-2)!);
		for (const entry of entries) {
			const { body, column, id } = entry;
			if (!isOpen(entry) || !hasOpenBody(entry, network) || !names.some((name) => body.includes(name))) continue;
			for (const { address, offset, isPicture } of linksOf({ source: { body }, prose: blankOut(body) })) {
				const way = isPicture
					? undefined
					: wayFromHub(address, entryPath(column.id, id), { folder: slug, hub: network.address });
				const path = way?.replace(/[?#].*$/s, '').replace(/(?:\/index)?\.md$|\/?$/, '/');
				const title = path?.startsWith(`${slug}/`) && closed.get(path.slice(slug.length + 1));
				if (!title) continue;
				report(
					inLines(entry, { offset }),
					`这一篇人人能看，链接「${address}」去的「${title.slice(0, 20)}」却只有党员能看，别人看到的只是文字。`,
					'请去掉链接，或者在旁边写明「党员登录后可看」。',
				);
			}
		}
	},
};

const isOpen = ({ data, column }: EntrySource): boolean => data.audience === 'public' && column.audience === 'public';

const hasOpenBody = (entry: EntrySource, network: NetworkSettings): boolean => {
	const record = dataOf(entry, 'records');
	return !entry.data.draft && (!record || (record.minutesFor ?? minutesFor(network)) === 'public');
};
