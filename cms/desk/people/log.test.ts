import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { openLog } from './log.ts';

const line = { person: 1, name: '王秀兰', action: 'write', place: 'wutong/news', isRefused: false };

test('the newest line comes first, and only those that were asked for', () => {
	const log = openLog(new DatabaseSync(':memory:'));
	log.write(line);
	log.write({ ...line, person: 2, place: 'wutong-2/news' });
	log.write({ ...line, person: undefined, name: '（不认识的账号）', place: '', isRefused: true, detail: '10.0.0.1' });
	log.write({ ...line, place: 'wutong', isRefused: true });
	expect(log.newest(2).map(({ place }) => place)).toEqual(['wutong', '']);
	expect(log.newest(9, { branch: 'wutong' }).map(({ place }) => place)).toEqual(['wutong', 'wutong/news']);
	expect(log.newest(9, { person: 2 })).toHaveLength(1);
	expect(log.newest(9, { isRefused: true })).toHaveLength(2);
	expect(log.newest(9, { isRefused: false })).toHaveLength(2);
	expect(log.newest(9)[1]).toMatchObject({ person: undefined, detail: '10.0.0.1', isRefused: true });
});

test('nobody changes or shortens it, not even with SQL', () => {
	const database = new DatabaseSync(':memory:');
	const log = openLog(database);
	log.write(line);
	expect(() => database.exec("UPDATE log SET name = '别人'")).toThrow('append-only');
	expect(() => database.exec('DELETE FROM log')).toThrow('append-only');
	expect(log.newest(9)).toHaveLength(1);
});

test('what was typed makes no second line and no flood', () => {
	const log = openLog(new DatabaseSync(':memory:'));
	log.write({ ...line, place: 'a\r\nb\u2028c\u202ed\0', detail: 'x'.repeat(10_000) });
	const [written] = log.newest(1);
	expect(written!.place).toBe('a��b�c�d�');
	expect(written!.detail).toHaveLength(500);
});
