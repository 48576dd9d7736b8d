import { relative } from 'node:path';
import type { Finding } from './finding.ts';
import type { VerifyReport } from './verify.ts';

/** What a comparison came to, in words: what is wrong first. */
export function printVerify(
	{ sites, files, bytes, findings, broken, seconds }: VerifyReport,
	isRestoring: boolean,
): string {
	const lines = findings
		.slice(0, MOST)
		.map((one) => `${relative('', one.file)}\n  ${WHAT[one.what]}${isRestoring ? `；${done(one)}` : ''}。`);
	if (findings.length > MOST) lines.push(`还有 ${findings.length - MOST} 处没有列出，用 --json 写出全部。`);
	const read = `核对了 ${sites} 个网站、${files} 个文件（${(bytes / 1e6).toFixed(0)} MB），用时 ${seconds.toFixed(1)} 秒`;
	if (findings.length === 0) lines.push(`${read}：和生成时一样。`);
	else if (!isRestoring) lines.push(`${read}：${findings.length} 处不符。加 --restore 恢复原样。`);
	else if (broken.length === 0) lines.push(`${read}：${findings.length} 处不符，已经全部恢复。`);
	else
		lines.push(
			`${read}：${findings.length} 处不符，还没有恢复的网站：${broken.join('、')}。请运行 npm run build 重新生成。`,
		);
	return lines.join('\n');
}

const MOST = 50;

const WHAT: Record<Finding['what'], string> = {
	changed: '内容被改过',
	missing: '不见了',
	added: '不是生成的',
	bent: '指到了别处',
};

const done = ({ restored }: Finding): string => (restored ? HOW[restored] : '没有恢复');

const HOW: Record<NonNullable<Finding['restored']>, string> = {
	copied: '已经用相同的文件恢复',
	'made-again': '已经重新生成',
	'led-back': '已经指回原处',
	'set-aside': '已经移到存储里的 set-aside',
};
