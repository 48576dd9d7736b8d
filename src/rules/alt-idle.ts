import { join } from 'node:path';
import { readText } from '../network/read-text.ts';
import { openYaml } from '../network/yaml-position.ts';
import { bareWords } from './headings-of.ts';
import { picturesOf } from './pictures-of.ts';
import type { BranchRule, EntryRule } from './rule.ts';

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
	/^(?:(?:img|image|dsc[nf]?|pic|photo|screenshot|wechatimg|mmexport|(?:微信|qq)(?:图片|截图)|屏幕截图|截屏|捕获|未标题|无标题|未命名|新建)[\s\p{P}]*(?:\d[\d\s\p{P}年月日时分秒]*)?|(?=.*\d)[\da-f]{8,}|[\d\s_-]{4,})$/iu;
const EXTENSION = /\.(?:jpe?g|png|gif|webp|heic|bmp|tiff?)$/i;

/** Words for a picture that tell nothing to those who do not see it. */
export const altIdle: EntryRule & BranchRule = {
	id: 'alt-idle',
	severity: 'should-fix',
	summary: 'The words for a picture say nothing: 图片, 照片, 合影1, IMG_2031, the name of the file.',
	check(entry, report) {
		for (const { place, alt } of picturesOf(entry)) if (isIdle(alt)) report(place, ...advice(alt));
	},
	checkBranch({ source: { face, folder } }, report) {
		const alt = face.header?.alt.trim() ?? '';
		if (!isIdle(alt)) return;
		const yaml = readText(join(folder, 'face.yml'));
		const path = ['header', 'alt'];
		const position = typeof yaml === 'string' ? openYaml(yaml).positionOf(path) : {};
		report({ file: 'face.yml', ...position, field: path.join('.') }, ...advice(alt));
	},
};

const isIdle = (alt: string): boolean =>
	alt !== '' && alt.length <= 60 && (EXTENSION.test(alt) || MACHINE.test(alt) || IDLE.test(bareWords(alt)));

const advice = (alt: string): [message: string, fix: string] => [
	`图片说明「${alt}」没有说出照片上有什么。`,
	'请写清照片上是谁、在做什么，例如「志愿者在楼道里清理堆物」，给看不见照片的人听。',
];
