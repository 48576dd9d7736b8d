import { minuteOf } from '../../src/network/time.ts';
import { HUB } from '../build/layout.ts';
import type { ListedSite, ListedVersion } from './list-releases.ts';

/** How many sites are listed unless all are asked for. */
const MOST = 20;

/** What is live and what was, as a table of at most 100 columns. */
export function printList(sites: ListedSite[], isAll: boolean): string {
	if (sites.length === 0) return '这里还没有生成过网站。请先运行 npm run build。';
	const shown = isAll ? sites : sites.slice(0, MOST);
	const heading = row(['', '版本', '上线', '提交', '按此时间生成', '页面', '大小']);
	const lines = shown.flatMap(({ site, name, present, earlier }) => [
		'',
		site === HUB ? name : clip(`${site}  ${name}`, 98),
		version(present.rolledBack ? '退回到' : '现在', { ...present, live: present.rolledBack ?? present.live ?? '' }),
		...earlier.map((one) => version(one.isUndone ? '退回前' : '以前', one)),
	]);
	const rest = sites.length - shown.length;
	if (rest > 0) lines.push('', `还有 ${rest} 个支部更早更新过，加 --all 全部列出。`);
	return [heading, ...lines].join('\n');
}

function version(label: string, one: ListedVersion): string {
	const live = one.live ? minuteOf(new Date(one.live)).replace('T', ' ') : '';
	if (one.isRemoved) return row([label, one.id, live, '里面有后来撤下的内容，已经删除']);
	return row([
		...[label, one.id || '（没有公开的网页）', live, one.commit?.slice(0, 8) ?? '', one.now?.replace('T', ' ') ?? ''],
		...[one.pages === undefined ? '' : `${one.pages}`, one.bytes === undefined ? '' : sizeOf(one.bytes)],
	]);
}

/** Columns of the table: their widths, and whether they stand on the right. */
const COLUMNS: [width: number, isRight?: true][] = [[8], [18], [17], [9], [17], [7, true], [10, true]];

const row = (cells: string[]): string =>
	cells
		.map((cell, index) => {
			const [width, isRight] = COLUMNS[index]!;
			const space = ' '.repeat(Math.max(index === cells.length - 1 && !isRight ? 0 : 1, width - widthOf(cell)));
			return isRight ? space + cell : cell + space;
		})
		.join('')
		.replace(/^/, '  ')
		.trimEnd();

const sizeOf = (bytes: number): string =>
	bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} KB` : `${(bytes / 1e6).toFixed(1)} MB`;

function clip(text: string, most: number): string {
	if (widthOf(text) <= most) return text;
	let kept = '';
	for (const character of text) {
		if (widthOf(kept + character) > most - 1) break;
		kept += character;
	}
	return `${kept}…`;
}

/** Columns of a terminal that a text takes: Chinese characters take two. */
const widthOf = (text: string): number =>
	[...text].reduce(
		(sum, character) =>
			sum +
			(/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]/u.test(
				character,
			)
				? 2
				: 1),
		0,
	);
