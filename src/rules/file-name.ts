import { join } from 'node:path';
import { filesOf } from './files-of.ts';
import type { HomeRule } from './rule.ts';

const LONGEST = 60;
const REASONS: [RegExp, string][] = [
	[/\uFFFD/, '里有乱码'],
	[/[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}]/u, '里有看不见的字符'],
	[/[\\:*?"<>|]/, '里有 Windows 不允许的符号（\\ : * ? " < > |）'],
	[/^\s|[\s.]$/, '以空格或句点开头、结尾'],
	[/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i, '是 Windows 保留的名字'],
];

/** A name that not every computer and program can keep. */
export const fileName: HomeRule = {
	id: 'file-name',
	severity: 'should-fix',
	summary: 'A file’s name is garbled, invisible in parts, too long, or impossible on Windows.',
	checkHome({ home }, report) {
		for (const { folder, name } of filesOf(home)) {
			const reason =
				REASONS.find(([pattern]) => pattern.test(name))?.[1] ??
				([...name].length > LONGEST ? `有 ${[...name].length} 个字，太长` : undefined);
			if (!reason) continue;
			const shown = [...name.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '�')].slice(0, 40).join('');
			report(
				{ file: join(folder, name) },
				`文件名「${shown}」${reason}，换一台电脑可能打不开。`,
				'请改成简短的名字，只用汉字、字母、数字和连字符，例如 报名表.docx；正文里写的名字也要一起改。',
			);
		}
	},
};
