import { describe, expect, test } from 'vitest';
import type { Branch, Column } from './branch.ts';
import { toLaunch } from './to-launch.ts';

const launch = { entries: 3, columns: 2, contact: true, introduction: true, header: true };
const column = (audiences: string[], more: Partial<Column> = {}) =>
	({ audience: 'public', entries: audiences.map((audience) => ({ data: { audience } })), ...more }) as Column;
const branch = (columns: Column[], more: Partial<Branch> = {}) => ({ columns, ...more }) as Branch;

describe('what is missing before a branch goes live', () => {
	test('is said in words, with the numbers', () => {
		expect(toLaunch(branch([column(['public'])]), launch)).toEqual([
			'公开的文章还差 2 篇：要 3 篇，现有 1 篇。',
			'有公开内容的栏目还差 1 个：要 2 个，现有 1 个。',
			'还没有写联系电话。',
			'还没有写支部简介。',
			'还没有放首页大图。',
		]);
	});

	test('counts neither what only members may read nor what the network wrote', () => {
		const columns = [
			column(['public', 'members']),
			column(['members']),
			column(['public'], { audience: 'members' }),
			column(['public', 'public'], { isShared: true }),
		];
		expect(toLaunch(branch(columns), { ...launch, contact: false, introduction: false, header: false })).toEqual([
			'公开的文章还差 2 篇：要 3 篇，现有 1 篇。',
			'有公开内容的栏目还差 1 个：要 2 个，现有 1 个。',
		]);
	});

	test('is nothing where all is there, and where the network asks for nothing', () => {
		const ready = branch([column(['public', 'public']), column(['public'])], {
			contact: { phone: '021-5550 0101' } as Branch['contact'],
			introduction: '我们是一个支部。',
			header: {} as NonNullable<Branch['header']>,
		});
		expect(toLaunch(ready, launch)).toEqual([]);
		expect(toLaunch(branch([]), undefined)).toEqual([]);
	});

	test('names a contact without a telephone as missing', () => {
		const contact = { office: '办公室' } as Branch['contact'];
		expect(toLaunch(branch([], { contact }), { ...launch, entries: 0, columns: 0 })[0]).toBe('还没有写联系电话。');
	});
});
