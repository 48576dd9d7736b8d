import { join } from 'node:path';
import { beginningOf } from './beginning-of.ts';
import { filesOf } from './files-of.ts';
import type { HomeRule } from './rule.ts';

const BY_NAME =
	/\.(?:exe|msi|com|scr|pif|bat|cmd|vb[se]?|jse?|mjs|ws[fh]|hta|ps1|sh|command|apk|ipa|jar|dll|lnk|reg|app|dmg|(?:doc|xls|ppt)m)$/i;
/** Windows, Linux, macOS, scripts. */
const BY_CONTENT = /^(?:MZ[\s\S]{1,62}\0|\x7fELF|\xcf\xfa\xed\xfe|\xca\xfe\xba\xbe\0|#![ \t]*\/)/;

/** A program, by its name or by its content, whether a text offers it or not. */
export const fileExecutable: HomeRule = {
	id: 'file-executable',
	severity: 'must-fix',
	isProtected: true,
	summary: 'A program or a document with macros stands in a branch’s folder.',
	checkHome({ home }, report) {
		for (const { folder, name, kind } of filesOf(home)) {
			const file = join(folder, name);
			if (kind !== 'file' || !(BY_NAME.test(name) || BY_CONTENT.test(beginningOf(file, 64).toString('latin1'))))
				continue;
			report(
				{ file },
				`「${name}」是程序，或者带着程序（宏），可能带病毒，不能放在网站里。`,
				'请删掉它；要给读者的表格和文件请另存为 PDF、DOCX 或 XLSX。',
			);
		}
	},
};
