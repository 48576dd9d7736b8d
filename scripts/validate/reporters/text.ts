import { join } from 'node:path';
import type { Problem } from '../../../src/network/problem.ts';
import type { ValidateReport } from '../validate-network.ts';
import { countProblems, type Reporter } from './reporter.ts';

/** For people at a terminal: by file, in the words of problems, with totals at the end. */
export const text: Reporter = {
	name: 'text',
	report(report, content) {
		const files = Map.groupBy(report.problems, ({ file }) => file);
		const parts = [...files.values()].map((problems) => problems.map((one) => inWords(one, content)).join('\n'));
		if (report.launch) parts.push(toLaunch(report.launch));
		const { mustFix, shouldFix } = countProblems(report);
		const found = [mustFix && `${mustFix} 处必须修改`, shouldFix && `${shouldFix} 处建议修改`].filter(Boolean);
		const what = found.length > 0 ? `有 ${found.join('，')}` : '没有发现问题';
		const remembered = report.branches - report.judged;
		const size = `${report.branches} 个支部，${report.entries} 篇文章`;
		const fresh = remembered > 0 ? `（${remembered} 个支部没有变化，用的是上次的结果）` : '';
		parts.push(`${what}。${size}${fresh}，用时 ${report.seconds.toFixed(1)} 秒。`);
		return parts.join('\n\n');
	},
};

/** Three lines that a terminal can follow to the place. */
function inWords({ file, line, column, rule, severity, message, fix }: Problem, content: string): string {
	const advice = severity === 'should-fix' ? '（建议）' : '';
	return `${join(content, file).replace(/\p{Cc}/gu, '�')}:${line}:${column}  ${rule}${advice}\n  ${message}\n  ${fix}`;
}

function toLaunch({ slug, missing }: NonNullable<ValidateReport['launch']>): string {
	if (missing.length === 0) return `${slug}：上线条件都满足了。`;
	return [`${slug} 要上线，还缺：`, ...missing.map((one) => `  ${one}`)].join('\n');
}
