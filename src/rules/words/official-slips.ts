import { type Word, wordsOf } from './word.ts';

// Slips that inspections of official sites have reported (2015 and 2019 above all: 领导小姐, 扫黑险恶, 攻府, 共合国), and
// their nearest neighbours on the keyboard. 攻府 and 社会注意 alone are parts of right phrases, so they come with company.
/** Terms of official life typed with the wrong character; none of them is ever right. */
export const officialSlips: Word[] = wordsOf(`
领导小姐 领导小组
扫黑险恶 扫黑除恶
人民攻府 人民政府
区攻府 区政府
县攻府 县政府
镇攻府 镇政府
中华人民共合国 中华人民共和国
中华人民大和国 中华人民共和国
中华人名共和国 中华人民共和国
中共人民共和国 中华人民共和国
中国共产档 中国共产党
国务园 国务院
人名群众 人民群众
为人名服务 为人民服务
特色社会注意 特色社会主义
特色社会主意 特色社会主义
马克思注意 马克思主义
马克思主意 马克思主义
官僚主意 官僚主义
廉正建设 廉政建设
以权某私 以权谋私
贯切落实 贯彻落实
惯彻落实 贯彻落实
党支布 党支部
支部书纪 支部书记
党委书纪 党委书记
入档积极分子 入党积极分子
主题党曰 主题党日
三会一刻 三会一课
两学一坐 两学一做
不望初心 不忘初心
牢计使命 牢记使命
精准扶平 精准扶贫
脱贫攻艰 脱贫攻坚
乡村震兴 乡村振兴
乡村振新 乡村振兴
命运共同休 命运共同体
垃级分类 垃圾分类
如实反应 如实反映
反应社情民意 反映社情民意
截止目前 截至目前
`);
