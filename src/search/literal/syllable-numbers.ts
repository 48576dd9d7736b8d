const SYLLABLES =
	'a ai an ang ao ba bai ban bang bao bei ben beng bi bian biao bie bin bing bo bu ca cai can cang cao ce cen ceng cha chai chan chang chao che chen cheng chi chong chou chu chua chuai chuan chuang chui chun chuo ci cong cou cu cuan cui cun cuo da dai dan dang dao de dei den deng di dia dian diao die ding diu dong dou du duan dui dun duo e ei en eng er fa fan fang fei fen feng fo fou fu ga gai gan gang gao ge gei gen geng gong gou gu gua guai guan guang gui gun guo ha hai han hang hao he hei hen heng hng hong hou hu hua huai huan huang hui hun huo ji jia jian jiang jiao jie jin jing jiong jiu ju juan jue jun ka kai kan kang kao ke kei ken keng kong kou ku kua kuai kuan kuang kui kun kuo la lai lan lang lao le lei leng li lia lian liang liao lie lin ling liu lo long lou lu luan lun luo lv lve m ma mai man mang mao me mei men meng mi mian miao mie min ming miu mo mou mu n na nai nan nang nao ne nei nen neng ng ni nian niang niao nie nin ning niu nong nou nu nuan nuo nv nve o ou pa pai pan pang pao pei pen peng pi pian piao pie pin ping po pou pu qi qia qian qiang qiao qie qin qing qiong qiu qu quan que qun ran rang rao re ren reng ri rong rou ru rua ruan rui run ruo sa sai san sang sao se sen seng sha shai shan shang shao she shei shen sheng shi shou shu shua shuai shuan shuang shui shun shuo si song sou su suan sui sun suo ta tai tan tang tao te tei teng ti tian tiao tie ting tong tou tu tuan tui tun tuo wa wai wan wang wei wen weng wo wu xi xia xian xiang xiao xie xin xing xiong xiu xu xuan xue xun ya yan yang yao ye yi yin ying yo yong you yu yuan yue yun za zai zan zang zao ze zei zen zeng zha zhai zhan zhang zhao zhe zhei zhen zheng zhi zhong zhou zhu zhua zhuai zhuan zhuang zhui zhun zhuo zi zong zou zu zuan zui zun zuo'.split(
		' ',
	);

// Private-use characters: `fold` drops them from what people write and type, so nothing else is found by them.
const INITIAL = 0xe000;
const SYLLABLE = 0xe100;
const UNKNOWN = '\ue0ff';
const numbers = new Map(SYLLABLES.map((syllable, number) => [syllable, String.fromCharCode(SYLLABLE + number)]));

/** The beginnings of syllables as they stand in an index: one character each. */
export function initialsOf(syllables: string[]): string {
	return syllables.map((syllable) => String.fromCharCode(INITIAL + syllable.charCodeAt(0))).join('');
}

/** Syllables as they stand in an index: one character each. */
export function numberedSyllables(syllables: string[]): string {
	return syllables.map((syllable) => numbers.get(syllable) ?? UNKNOWN).join('');
}

/** Whether a text is made of such characters. */
export const isReading = (text: string): boolean => text.charCodeAt(0) >= INITIAL && text.charCodeAt(0) < 0xf900;

/** Whether such a text is made of the beginnings of syllables alone. */
export const initialsIn = (reading: string): boolean => reading.charCodeAt(0) < SYLLABLE - 1;

const MANY = 12;

/** What letters may stand for in an index: beginnings of syllables, or whole syllables of which the last may be cut short. */
export function readingsOf(letters: string): string[] {
	if (!/^[a-z]{2,40}$/.test(letters)) return [];
	// 出 is begun by c as well as by ch.
	const short = letters.replace(/([zcs])h/g, '$1');
	const initials = new Set([letters, short].filter(({ length }) => length > 1).map((one) => initialsOf([...one])));
	return [...initials, ...divided(letters)];
}

/** All ways to divide letters into syllables, those with the longest first. */
function divided(letters: string, budget = { left: 2000 }): string[] {
	if (letters === '') return [''];
	if (budget.left-- <= 0) return [];
	const found: string[] = [];
	for (let length = Math.min(6, letters.length); length > 0 && found.length < MANY; length--) {
		const number = numbers.get(letters.slice(0, length));
		if (number) found.push(...divided(letters.slice(length), budget).map((rest) => number + rest));
	}
	if (found.length === 0 && letters.length < 6)
		found.push(...SYLLABLES.filter((one) => one.startsWith(letters)).map((one) => numbers.get(one)!));
	return found.slice(0, MANY);
}
