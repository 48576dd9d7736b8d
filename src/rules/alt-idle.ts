import { bareWords } from './headings-of.ts';
import { picturesOf } from './pictures-of.ts';
import type { EntryRule } from './rule.ts';

const KIND =
	'(?:图片?|照片?|相片|配图|插图|附图|合影|合照|海报|截图|示意图|题图|头图|封面图?|图像|图文|图片说明|image|img|photo|picture|pic)';
const OF = '(?:活动|现场|会议|工作|学习|相关|新闻|我的|文章|正文)?(?:的)?';
/** 图片, 活动照片, 现场图; 合影 only with a number, since two words may be enough. */
const IDLE = new RegExp(
	`^(?:${OF}(?!合影$|合照$|海报$)${KIND}(?:[一二三四五六七八九十]|\\d{1,4})?|说明|无|暂无|没有|空|alt)$`,
	'i',
);
/** Names that cameras, telephones and programs give. */
const MACHINE =
	/^(?:(?:img|image|dsc[nf]?|pic|photo|screenshot|wechatimg|mmexport|微信图片|微信截图|qq图片|qq截图|屏幕截图|截屏|捕获|未标题|无标题|未命名|新建)[\s_-]*\d*.*|[\da-f]{8,}|[\d\s_-]{4,})$/i;
const EXTENSION = /\.(?:jpe?g|png|gif|webp|heic|bmp|tiff?)$/i;

/** Words for a picture that tell nothing to those who do not see it. */
export const altIdle: EntryRule = {
	id: 'alt-idle',
	severity: 'should-fix',
	summary: 'The words for a picture say nothing: 图片, 照片, 合影1, IMG_2031, the name of the file.',
	check(entry, report) {
		for (const { place, alt } of picturesOf(entry)) {
			if (alt === '' || alt.length > 60) continue;
			if (!EXTENSION.test(alt) && !MACHINE.test(alt) && !IDLE.test(bareWords(alt))) continue;
			report(
				place,
				`图片说明「${alt}」没有说出照片上有什么。`,
				'请写清照片上是谁、在做什么，例如「志愿者在楼道里清理堆物」，给看不见照片的人听。',
			);
		}
	},
};
