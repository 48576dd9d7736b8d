import type { BuildReport } from '../../../scripts/build/build-report.ts';
import type { Problem } from '../../../src/network/problem.ts';
import { deskWords } from '../problems/desk-words.ts';
import type { Result } from './job.ts';

/** What a build came to, in sentences for whoever pressed the button. */
export function resultOf({ branches, kept, problems, halt }: BuildReport): Result {
	const mistakes = problems.filter(({ severity }) => severity === 'must-fix');
	const reasons = kept.map((slug) => [slug, reasonOf(mistakes.filter(({ branch }) => branch === slug))]);
	const ofAll = mistakes.filter(({ branch }) => branch === undefined);
	// A network without any branch looked at is one whose settings cannot be used.
	const halted =
		halt?.reason ?? (branches === 0 && ofAll.length > 0 ? `全网的设置有错：${reasonOf(ofAll)}` : undefined);
	return { kept: Object.fromEntries(reasons), ...(halted && { halted }) };
}

function reasonOf([first, ...others]: Problem[]): string {
	if (!first) return '网站保持上一次的样子，请找管理员。';
	const { file, message, fix } = deskWords(first);
	const more = others.length > 0 ? `另外还有 ${others.length} 处。` : '';
	return `${placeOf(file)}：${message}${fix}${more}`;
}

/** `branches/ting-tao/news/2026-03-14-x/index.md` → 「news/2026-03-14-x」 */
const placeOf = (file: string): string =>
	`「${file.replace(/^branches\/[^/]+\//, '').replace(/(?:\/index)?\.md$/, '')}」`;
