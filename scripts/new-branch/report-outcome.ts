import type { Outcome } from './make-branches.ts';

const MOST = 10;

/** What was made, and what comes next. */
export function reportOutcome({ made, committees, problems }: Outcome, content: string, unused: string[] = []): string {
	const lines = [...problems];
	if (problems.length > 1) lines.push('', `共 ${problems.length} 处要改。`);
	if (unused.length > 0) lines.push(`没有用到的列：${unused.join('、')}。`);
	if (made.length === 0) lines.push('没有写任何文件；改好以后再运行一次。');
	else lines.push(...madeAndNext(made, content));
	if (committees.length > 0)
		lines.push(
			`network.yml 里添了 ${committees.length} 个上级党组织：${committees.map(({ name }) => name).join('、')}。`,
		);
	return lines.join('\n');
}

function madeAndNext(made: Outcome['made'], content: string): string[] {
	const list = made.slice(0, MOST).map(({ slug, data }) => `  ${slug}  ${String(data.name)}`);
	if (made.length > MOST) list.push(`  …… 其余 ${made.length - MOST} 个在 ${content}/branches/`);
	const example = made[0]!.slug;
	return [
		`新建了 ${made.length} 个支部，状态都是培育中，读者还看不到：`,
		...list,
		'接下来：',
		`  1. 在 ${content}/branches/${example}/ 里补好 branch.yml（基本情况）和 face.yml（样子和栏目）；`,
		`  2. 写文章，例如 news/2026-03-14-kaifang-ri.md；检查并生成：npm run build -- --content ${content}`,
		'  3. 可以上线时，把 branch.yml 里的 status 改成 live；别忘了用 git 保存。',
	];
}
