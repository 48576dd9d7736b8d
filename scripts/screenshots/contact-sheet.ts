import type { Picture } from './shoot.ts';

/** One page to look at all pictures on: a row for each page, its kind and its faults beside it. */
export function contactSheet(pictures: Picture[]): string {
	const rows = [...Map.groupBy(pictures, ({ path }) => path).values()].map(
		(own) => `<tr>
<th><small>${escaped(own[0]!.kind)}</small><br>${escaped(decodeURI(own[0]!.path) || '/')}${own.flatMap(faultsOf).join('')}</th>
${own.map(({ file, width }) => `<td><a href="${escaped(file)}"><img loading="lazy" src="${escaped(file)}" alt="${width}"></a></td>`).join('\n')}
</tr>`,
	);
	return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<title>页面一览</title>
<style>
body { font: 15px/1.6 system-ui, sans-serif; margin: 16px; }
th { text-align: left; vertical-align: top; width: 16em; font-weight: normal; overflow-wrap: anywhere; }
td { vertical-align: top; padding: 0 16px 24px 0; }
img { width: 100%; max-height: 700px; object-fit: cover; object-position: top; border: 1px solid #ccc; }
td:nth-child(2) { width: 200px; } td:nth-child(3) { width: 640px; }
strong { color: #b3261e; }
</style>
<h1>页面一览（${rows.length} 页）</h1>
<table>
${rows.join('\n')}
</table>
</html>
`;
}

const faultsOf = ({ width, faults }: Picture): string[] =>
	faults.map((fault) => `<br><strong>${width}: ${escaped(fault)}</strong>`);

const escaped = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
