import { existsSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { parseArgs } from 'node:util';
import { layoutOf } from './build/layout.ts';

const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist' } }, strict: false });
const { store, program } = layoutOf('', `${values.out}`);
// Everything that is loaded after this is compiled once, as in scripts/build.ts.
if (existsSync(store)) enableCompileCache(program);
const { runReleaseCommand } = await import('./release/release-command.ts');
await runReleaseCommand();
