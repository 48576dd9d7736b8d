const SURNAMES =
	'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付傅方邹熊白孟秦邱侯江尹薛闫阎雷龙史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤施洪季康温牛葛邢安齐易乔庞樊倪殷俞章鲁柴包祝管裴柯卓段褚凌岳阮翟左辛柏项穆盛申霍耿梅骆房舒费屠蒲路甘单欧屈柳';
const COMPOUND = '欧阳|上官|司马|诸葛|夏侯|皇甫|尉迟|公孙|慕容|司徒|令狐|宇文|长孙|东方';

/** A text that is somebody's full name and nothing else, 张明, 张　明, 欧阳小满. */
export const FULL_NAME = new RegExp(
	`^(?:[${SURNAMES}](?:[ \\u3000]{1,3})?\\p{Script=Han}{1,2}|(?:${COMPOUND})\\p{Script=Han}{1,2})$`,
	'u',
);

const BEGINS = new Uint8Array(0x10000);
for (const name of [...SURNAMES, ...COMPOUND.split('|')]) BEGINS[name.charCodeAt(0)] = 1;

/** Whether a name begins with the character of this code. */
export const mayBeginName = (code: number): boolean => BEGINS[code] === 1;
