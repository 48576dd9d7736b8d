import { everywhere, type Find, masked } from './personal/everywhere.ts';
import type { BranchRule, EntryRule } from './rule.ts';

export const wechatId: EntryRule & BranchRule = {
	id: 'wechat-id',
	severity: 'should-fix',
	summary: 'Somebody’s own WeChat id; those of official accounts may stand.',
	...everywhere(
		(passage, today) => wechatIds(passage, today),
		(where, shown) => ({
			message: `${where}里的「${shown}」像是个人微信号。`,
			fix: '请删去，改成公众号的名称或办公电话，例如 公众号：梧桐里支部。',
		}),
	),
};

const WECHAT_ID =
	/(?:微信号码?(?: *(?:是|为|就是)? *[:(「“"]? *)|(?:(?<!企业)微信|v信|薇信|wechat|weixin|(?<![a-z])[vw]x) *(?:id)? *(?:[:(]|是) *[「“"]?)([a-z][\w-]{5,19})(?![\w.-]*[@/])/gi;
const OFFICIAL = /(?:公众|公共|官方|服务|订阅|视频|企业|小程序|支部)[^。；，,;\n]{0,6}$/;

const wechatIds: Find = ({ plain }) =>
	[...plain.matchAll(WECHAT_ID)]
		.filter(({ index }) => !OFFICIAL.test(plain.slice(Math.max(0, index - 10), index)))
		.map(({ 0: all, 1: id = '', index }) => ({
			start: index + all.length - id.length,
			end: index + all.length,
			shown: masked(id, 2, 2),
		}));
