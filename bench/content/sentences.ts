/**
 * Sentence patterns by theme. `{name}` stands for a word of that list; `{n}` for a small number,
 * `{m}` for a larger one.
 */
export const SENTENCES = {
	service: [
		'{season}，{org}的{people}在{place}支起了桌子，为来往的居民{help}。',
		'{person}从家里带来了工具，{manner}地帮邻居{help}，一上午接待了{m}人次。',
		'原定两小时的{activity}，因为排队的人多，一直做到了天黑。',
		'“东西修好了，人也熟了。”{people}{person}笑着说，“下次我也来帮忙。”',
		'{n}位{people}主动留下来收拾场地，把{thing}搬回了原处。',
		'支部把这次{activity}的收获写在{place}的黑板上：共{help}{m}次，认领微心愿{n}个。',
		'{person}今年{m}岁，是队伍里年纪最大的，她说做{activity}让她觉得{feeling}。',
		'我们没有准备横幅，只带了{n}张折叠桌、{m}瓶水和一份登记表。',
		'{people}说，最想要的不是礼物，而是有人愿意坐下来听他讲完。',
		'听说{place}有{activity}，住在{street}另一头的{people}也赶了过来。',
	],
	market: [
		'市场里有{m}个摊位，每天凌晨三点就有人卸货，{people}们最关心的是{thing}。',
		'支部在{place}放了一台{thing}，买菜的人可以自己复秤，差一两也能找到人说理。',
		'{person}在这里卖了{n}年豆制品，他的摊位前挂着一块小牌子，写着自己的承诺。',
		'大家商量出了三条规矩：不占通道，不缺斤两，不把矛盾留到第二天。',
		'{org}答应每个季度来检查一次{thing}，费用由商会承担。',
		'一位{people}投诉电子秤不准，{person}当面校准，误差不到{n}克，问题{result}。',
		'雨棚漏水的事拖了{n}个月，这次议事会上终于{result}。',
		'夏天最热的时候，支部给{m}位摊主送去了凉茶和毛巾。',
		'{people}提议把{activity}放在收摊以后，这样谁也不耽误生意。',
	],
	building: [
		'这栋楼有{m}家单位，党员分散在{n}个楼层，平时见面多半是在电梯里。',
		'联合支部把会议室换成了{place}的长桌，{season}一起吃一顿饭，顺便把事情谈完。',
		'{org}和{org}原来互不认识，因为一次{activity}成了合作伙伴。',
		'楼里的{people}反映{thing}经常出故障，支部请来{person}逐层检查。',
		'物业算了一笔账：换下{m}盏旧灯，一年可以省下不少电费。',
		'“二十分钟能讲清楚的，就不要开一个小时。”支部书记{person}这样要求自己。',
		'新搬来的单位有{n}名党员，当天就在{place}办好了报到手续。',
		'大家在门口贴了一张表，谁能{help}、谁需要{help}，一看就明白。',
		'{street}的工作人员也来了，带来了最新的办事指南。',
	],
	lesson: [
		'这一课讲{lesson}，由{person}主讲，从{org}的一件小事说起。',
		'要理解{lesson}，先要看清楚身边的变化：{place}过去是什么样子，现在又是什么样子。',
		'课堂上讨论最热烈的问题是：{lesson}和{people}的日常有什么关系？',
		'{person}举了{n}个例子，都是大家认识的人，听的人不住点头。',
		'学习不能停在笔记本上，下课以后每人要为{place}做一件具体的事。',
		'有人问得很直接：如果{thing}坏了没人管，我们该先找谁？',
		'讲完{lesson}，大家分成{n}个小组，{manner}地把建议写在纸上。',
		'一位{people}说，听了这一课，他对{lesson}的看法变了，觉得{feeling}。',
		'五分钟讲一个道理，三分钟讲一个故事，剩下两分钟留给提问，这是我们微党课的办法。',
		'参考资料放在{place}的书架上，也可以向{person}借阅。',
	],
	story: [
		'{person}是{org}的{people}，入党已经{n}年，同事都叫她“热心人”。',
		'每天下班以后，他还要去{place}转一圈，看看{thing}有没有问题。',
		'十年前的那个{season}，一位{people}摔倒在{place}，是他背着送到医院的。',
		'他从不觉得自己做了什么了不起的事，只说“顺手的事，谁都会做”。',
		'家里人起初不理解，后来女儿也跟着他参加{activity}，慢慢成了习惯。',
		'抽屉里有{n}本笔记，记着每一户的情况：谁家老人要{help}，谁家的{thing}该换了。',
		'问他最难忘的是什么，{person}想了很久，说是{people}送来的一碗热汤面。',
		'退休以后他更忙了，{manner}地教年轻人{help}。',
		'大家推选他当代表，理由只有一句话：找他办事，心里{feeling}。',
	],
	plain: [
		'支部书记{person}在总结时说，事情不在大小，要紧的是做完、做好、有回音。',
		'这件事后来{result}。',
		'参加的人里有{n}位预备党员，他们负责登记和拍照。',
		'下一次{activity}定在{season}，地点还是{place}，欢迎{people}参加。',
		'有意见可以写在{place}的留言本上，支部每周三看一次，件件有答复。',
		'据统计，今年以来支部共开展{activity}{n}次，服务{m}人次。',
		'{street}的{people}来信说，希望{activity}能够常办下去。',
		'时间过得很快，转眼已经是第{n}个年头。',
		'谁牵头、谁配合、什么时候完成，都写得清清楚楚。',
		'我们也看到了不足：通知发得太晚，{n}位想来的{people}错过了。',
	],
} as const;

/** Parts that make a sentence when one of each follows the other. */
export const CLAUSES = {
	beginning: [
		'{season}', '说起{activity}', '到了{place}', '按照{street}的安排', '听完{person}的介绍', '和往年不同', '没有等谁来催', '第{n}次见面时',
		'从{org}出来', '因为{thing}的缘故', '活动快结束时', '在{people}的提议下', '翻开登记簿', '回想当初', '这些年来', '过了{m}天',
	],
	middle: [
		'{person}{manner}地{help}', '{people}和{people}坐到了一起', '我们先去看了{place}的{thing}', '{n}名党员报了名', '{org}腾出了一间屋子',
		'大家把{m}条意见理成{n}类', '有人想到了{activity}', '{person}把{thing}的钥匙交给了{people}', '{people}主动提出要{help}', '支部请来了{org}的{person}',
		'来的人比登记的多了{n}位', '{place}里坐了{m}个人', '{person}讲起了{lesson}', '几位{people}围着{thing}商量', '一份关于{lesson}的资料传到了每个人手里',
	],
	ending: [
		'事情{result}', '心里觉得{feeling}', '谁也没有提前离开', '{people}连声道谢', '还约好了下次{activity}的时间', '一直忙到很晚', '把{place}收拾得干干净净',
		'成了{street}的一个例子', '比原来省下了{m}分钟', '这才明白{lesson}不只是书上的话', '没有花一分冤枉钱', '名单就贴在{place}', '由{person}负责到底', '{n}天以后又去看了一遍',
	],
} as const;

export const HEADINGS = {
	service: ['从一张桌子开始', '排队的人说了什么', '修好的不只是{thing}', '{place}的半天', '下次还来', '谁在帮忙'],
	market: ['三条规矩', '凌晨三点的市场', '一台{thing}的来历', '摊主的承诺', '账要算清楚', '议事会上的话'],
	building: ['楼上楼下是邻居', '一张长桌', '从不认识到一起做事', '{thing}的问题', '二十分钟的会', '新来的同志'],
	lesson: ['先讲一个故事', '{lesson}从哪里来', '和我们有什么关系', '讨论与提问', '课后做什么', '读一读原文'],
	story: ['{n}年如一日', '抽屉里的笔记', '家里人的话', '最难忘的一天', '退休以后', '邻居眼里的他'],
	plain: ['还要做好的几件事', '下一步', '写在后面', '几个数字', '大家的建议', '一点体会'],
} as const;

export const TITLES = {
	service: ['{season}在{place}{activity}，{m}位邻居来了', '{activity}走进{place}', '{people}的一个上午：记{activity}', '把{thing}修好，把邻居认熟'],
	market: ['市场里的{thing}换新了', '{m}个摊位，三条规矩', '{place}的议事会定了{n}件事', '摊主们自己管起来的市场'],
	building: ['楼里{n}家单位一起过主题党日', '{org}承办本月{activity}', '一栋楼的{thing}是怎样换好的', '{place}的长桌又坐满了'],
	lesson: ['五分钟党课：{lesson}', '{lesson}十问', '学习{lesson}，从{place}说起', '{person}讲{lesson}'],
	story: ['{person}：{n}年守着{place}', '{people}{person}的笔记本', '大家叫他热心人：{person}的故事', '{person}和{place}的{thing}'],
} as const;

export type Theme = keyof typeof SENTENCES;
