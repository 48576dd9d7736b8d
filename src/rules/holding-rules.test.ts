import { expect, test } from 'vitest';
import { networkSettings } from '../schema/network.ts';
import { holdingRules } from './holding-rules.ts';

const network = (rules: { rule: string; severity: string }[] = []) =>
	networkSettings.parse({
		name: '支部网',
		address: 'https://zhibu.example.org/',
		organiser: '街道',
		policies: { rules },
	});
const ids = (settings = network()) => holdingRules(settings).map(({ id }) => id);

test('what must not get out is looked for in every build, advice is not', () => {
	expect(ids()).toEqual(expect.arrayContaining(['identity-number', 'mobile-number', 'reprint-source', 'file-special']));
	expect(ids()).not.toContain('title-long');
});

test('advice that a network makes a must-fix is looked for too', () => {
	expect(ids(network([{ rule: 'title-long', severity: 'must-fix' }]))).toContain('title-long');
});
