import type { DatabaseSync } from 'node:sqlite';

/** All of it or nothing; inside another one it becomes part of that. */
export function inTransaction<T>(database: DatabaseSync, work: () => T): T {
	if (database.isTransaction) return work();
	database.exec('BEGIN IMMEDIATE');
	try {
		const result = work();
		database.exec('COMMIT');
		return result;
	} catch (error) {
		database.exec('ROLLBACK');
		throw error;
	}
}
