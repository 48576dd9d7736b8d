import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scratchFolder } from '../../tests/scratch-folder.ts';
import { clearReplacements, replaceFile } from './replace-file.ts';

test('what a process that was killed had begun to write is taken away; what is there, or is being written, stays', () => {
	const folder = scratchFolder();
	replaceFile(join(folder, 'a.json'), '{}');
	for (const name of ['a.json.999999999', 'b.state.999999998', `c.json.${process.pid}`, 'v1.2024', 'd.json'])
		writeFileSync(join(folder, name), '');
	clearReplacements(folder);
	expect(readdirSync(folder).sort()).toEqual(['a.json', `c.json.${process.pid}`, 'd.json', 'v1.2024']);
	clearReplacements(join(folder, 'not-there'));
});
