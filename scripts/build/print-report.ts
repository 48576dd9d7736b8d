import type { Problem } from '../../src/network/problem.ts';
import type { BuildReport } from './build-report.ts';

const MOST = 50;

/** The build's outcome in words: what is wrong first, then what stands now. */
export function printReport(report: BuildReport, publicRoot: string): string {
	const { problems, kept, written, branches, entries, pages, seconds, peakMemoryMB } = report;
	const shown = problems
		.toSorted((a, b) => (a.severity === b.severity ? 0 : a.severity === 'must-fix' ? -1 : 1))
		.slice(0, MOST);
	const lines = shown.map(printProblem);
	if (problems.length > MOST)
		lines.push(`还有 ${problems.length - MOST} 个问题没有列出，运行 npm run validate 看全部。\n`);
	if (kept.length > 0) lines.push(`${kept.length} 个支部有必须修改的问题，网站保持上一次的样子：${kept.join('、')}\n`);
	const phases = ['theme', 'branches', 'hub']
		.map((phase) => `${PHASES[phase]} ${(seconds[phase] ?? 0).toFixed(1)}`)
		.join('，');
	lines.push(`${branches} 个支部，${entries} 篇文章，${pages} 个页面；更新了 ${written.length} 个网站。`);
	lines.push(
		`用时 ${(seconds.total ?? 0).toFixed(1)} 秒（${phases}），内存最高 ${peakMemoryMB} MB。网站在 ${publicRoot}`,
	);
	return lines.join('\n');
}

/** A problem as two or three lines that an editor's terminal can follow. */
function printProblem({ file, line, column, rule, severity, message, fix }: Problem): string {
	return `${file}:${line}:${column}  ${rule}${severity === 'should-fix' ? '（建议）' : ''}\n  ${message}\n  ${fix}\n`;
}

const PHASES: Record<string, string> = { theme: '模板', branches: '支部', hub: '门户' };
