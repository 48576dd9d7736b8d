import { expect, test } from 'vitest';
import { directives } from '../../src/markdown/directives/registry.ts';
import { blocks } from './blocks.ts';
import { WIDGETS } from './decap.ts';
import { readBundle, widgetsIn } from './read-bundle.ts';

const bundle = readBundle();

test('Decap has the widgets it had when this configuration was written', () => {
	// When this fails, Decap was changed. A new widget: does a field of ours want it (cms/config/field.ts)? One that is
	// gone: what do we use instead? Then write down here what there is now, and look at the form in a browser.
	expect(widgetsIn(bundle)).toEqual([
		...['boolean', 'code', 'color', 'datetime', 'file', 'image', 'list', 'map', 'markdown', 'number'],
		...['object', 'relation', 'richtext', 'select', 'string', 'text', 'uuid'],
	]);
});

test('every widget of ours is one of Decap’s', () => {
	expect(WIDGETS.filter((name) => !widgetsIn(bundle).includes(name))).toEqual([]);
});

test('Decap’s proxy speaks the actions it spoke when the desk learnt them', async () => {
	const { ACTIONS } = await import('../desk/decap/actions.ts');
	const proxy = bundle.slice(bundle.indexOf('registerBackend("proxy"'));
	const asked = new Set([...proxy.slice(0, 8000).matchAll(/action:"(\w+)"/g)].map(([, action]) => action!));
	expect(asked.size).toBeGreaterThan(20);
	expect([...asked].filter((action) => !Object.hasOwn(ACTIONS, action))).toEqual([]);
});

test('every directive of the Markdown has its form, named as it is', () => {
	expect(blocks().map(({ id, label }) => [id, label])).toEqual(directives.map(({ name, title }) => [name, title]));
	for (const { attributes, fields } of blocks())
		expect(attributes.filter((name) => !fields.some((field) => field.name === name))).toEqual([]);
});
