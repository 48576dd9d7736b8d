import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildNetwork } from '../../scripts/build/build-network.ts';
import { layoutOf } from '../../scripts/build/layout.ts';

// A process that runs on and publishes, as the desk has one: `publish-often.ts CONTENT OUT BRANCH ENTRY TIMES`.
const [content = '', out = '', slug = '', entry = '', times = ''] = process.argv.slice(2);
const layout = layoutOf(content, out);
const progress = { say: () => {}, step: () => {}, end: () => {} };
const file = join(layout.content, 'branches', slug, `${entry}.md`);
const shown: boolean[] = [];
const heapMB: number[] = [];
for (let time = 1; time <= Number(times); time++) {
	const title = `第${time}次公布`;
	writeFileSync(file, readFileSync(file, 'utf8').replace(/^title: .*$/m, `title: ${title}`));
	const only = time % 2 === 0 ? [slug] : [];
	const { rendered } = await buildNetwork({
		...{ layout, only, force: false, now: '2026-11-21T09:00', packing: 'gzip', progress },
	});
	const pages = [join(slug, entry, 'index.html'), 'index.html'];
	const isShown = pages.every((page) => readFileSync(join(layout.publicRoot, page), 'utf8').includes(title));
	shown.push(isShown && (time === 1 || rendered.length === 2));
	globalThis.gc?.();
	heapMB.push(Math.round(process.memoryUsage().heapUsed / 1e5) / 10);
}
console.log(JSON.stringify({ shown, heapMB }));
