import { linksOf } from './links-of.ts';
import type { EntryRule } from './rule.ts';

/** A link that leads nowhere, or that nobody can see or hear. */
export const linkEmpty: EntryRule = {
	id: 'link-empty',
	severity: 'should-fix',
	summary: 'A link has no address or no words; without words its bare address is shown and read aloud.',
	check(entry, report) {
		for (const { isPicture, words, address, offset } of linksOf(entry)) {
			if (isPicture) continue;
			if (address === '')
				report(
					{ offset },
					`链接「${words.slice(0, 30)}」没有写网址。`,
					'请在圆括号里写上网址，例如 [报名办法](https://www.example.org/)；不需要链接就只留文字。',
				);
			else if (words === '')
				report(
					{ offset },
					`链接到「${address.slice(0, 40)}」的地方没有写文字。`,
					'请在方括号里写上点开是什么，例如 [报名办法](https://www.example.org/)；不需要就整个删掉。',
				);
		}
	},
};
