import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scratchFolder } from '../../tests/scratch-folder.ts';
import { mdxFiles } from './mdx-files.ts';

test('only files themselves are taken for shared lessons: no folder, link or device of that name stops a build', () => {
	const content = scratchFolder({ 'shared/ke/yi.mdx': '', 'shared/ke/er/index.mdx': '', 'shared/ke/san.md': '' });
	mkdirSync(join(content, 'shared/ke/si.mdx/index.mdx'), { recursive: true });
	symlinkSync('/dev/zero', join(content, 'shared/ke/wu.mdx'));
	symlinkSync('nowhere', join(content, 'shared/ke/liu.mdx'));
	symlinkSync('.', join(content, 'shared/ke/qi'));
	expect(mdxFiles(content)).toEqual(['shared/ke/er/index.mdx', 'shared/ke/yi.mdx']);
	expect(mdxFiles(scratchFolder({ shared: 'a file' }))).toEqual([]);
});
