import { blankOutCode } from './blank-out.ts';
import type { EntryRule } from './rule.ts';

const LONG = 60;
const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>()[\]"，。；：、！？（）《》「」『』【】“”]{20,}/gi;
/** It leads from words, stands in a directive or defines a reference. */
const IS_BEHIND_WORDS = /(?:\]\(\s*<?|=["']?|^\[[^[\]\n]{1,200}\]:[ \t]*<?)$/m;

/** A long address between the words of a text: nobody reads it, and on a telephone it fills the screen. */
export const bareAddress: EntryRule = {
	id: 'bare-address',
	severity: 'should-fix',
	summary: `An address of more than ${LONG} characters stands in prose instead of behind words.`,
	check({ source: { body } }, report) {
		if (!/:\/\/|www\./i.test(body)) return;
		let isCode: string | undefined;
		for (const { 0: address, index } of body.matchAll(ADDRESS)) {
			if (address.length <= LONG || IS_BEHIND_WORDS.test(body.slice(Math.max(0, index - 210), index))) continue;
			isCode ??= blankOutCode(body);
			if (isCode[index] === ' ') continue;
			report(
				{ offset: index },
				`网址「${address.slice(0, 40)}…」有 ${address.length} 个字符，直接写在正文里，读者看不懂，手机上也难看。`,
				'请把它写在文字后面，例如 [街道的通知](网址)；要给人扫的，请放一张二维码图片。',
			);
		}
	},
};
