import { expect, test } from 'vitest';
import { type Grant, ROLES, type Role } from '../people/person.ts';
import { isGranted } from './may.ts';
import { ACTIONS, type Action, type Place } from './place.ts';

const PLACES: Record<string, Place> = {
	'own column': { branch: 'linjiang', column: 'news', committees: ['jiedao', 'qu'] },
	'own branch': { branch: 'linjiang', committees: ['jiedao', 'qu'] },
	'another branch': { branch: 'shimen', column: 'news', committees: ['shimen-jiedao', 'qu'] },
	'the network': {},
};

const SCOPES: Record<string, Omit<Grant, 'role'>> = {
	everywhere: {},
	'its committee': { committee: 'jiedao' },
	'its branch': { branch: 'linjiang' },
	'its column': { branch: 'linjiang', column: 'news' },
	'another column': { branch: 'linjiang', column: 'study' },
};

/** Everything a grant allows, in one line a place. */
const table = (role: Role, scope: string): Record<string, string> =>
	Object.fromEntries(
		Object.entries(PLACES).map(([name, place]) => [
			name,
			ACTIONS.filter((action) => isGranted([{ role, ...SCOPES[scope] }], action, place)).join(' '),
		]),
	);

test('the whole matrix of role × scope × action × place is as agreed', async () => {
	const rows = Object.keys(ROLES).flatMap((role) =>
		Object.keys(SCOPES).map((scope) => [`${role}, ${scope}`, table(role as Role, scope)]),
	);
	await expect(`${JSON.stringify(Object.fromEntries(rows), null, '\t')}\n`).toMatchFileSnapshot('./matrix.golden.json');
});

const all = (role: Role, action: Action): boolean =>
	Object.values(SCOPES).every((scope) =>
		Object.values(PLACES).every((place) => !isGranted([{ role, ...scope }], action, place)),
	);

test('nobody but an administrator changes branch.yml, the network or people; an auditor changes nothing', () => {
	for (const role of ['secretary', 'reviewer', 'auditor'] as const)
		for (const action of ['write-branch', 'write-network', 'write-shared', 'manage-people'] as const)
			expect(all(role, action), `${role} ${action}`).toBe(true);
	for (const action of ACTIONS.filter((one) => !['read', 'read-log'].includes(one)))
		expect(all('auditor', action), action).toBe(true);
});

test('who writes does not sign, and who signs does not write', () => {
	for (const action of ['sign', 'publish'] as const) expect(all('secretary', action)).toBe(true);
	expect(all('reviewer', 'write')).toBe(true);
});

test('a grant for a column without its branch is no grant', () => {
	for (const action of ACTIONS)
		for (const place of Object.values(PLACES))
			expect(isGranted([{ role: 'administrator', column: 'news' }], action, place)).toBe(false);
});

test('nobody may do anything without a grant', () => {
	for (const action of ACTIONS) expect(isGranted([], action, { branch: 'linjiang' })).toBe(false);
});
