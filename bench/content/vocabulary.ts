const words = (line: string): string[] => line.trim().split(/\s+/);

export const SURNAMES = words(
	'陈 王 李 张 刘 周 吴 徐 孙 朱 胡 林 郭 何 高 罗 郑 梁 谢 宋 唐 许 韩 冯 邓 曹 彭 曾 萧 田 董 袁 潘 于 蒋 蔡 余 杜 叶 程 苏 魏 吕 丁 任 沈 姚 卢 姜 崔 钟 谭 陆 汪 范 金 石 廖 贾 夏 韦 方 邹 熊',
);
export const GIVEN_NAMES = words(
	'建国 志强 秀英 丽华 晓东 文静 海燕 国平 玉兰 春梅 卫东 永康 美玲 立新 雪峰 佳怡 子涵 明远 思远 红霞 长青 德福 水根 阿宝 慧敏 俊杰 振华 素芬 桂珍 一鸣 若兰 新民 向阳 家栋 晓琳 云飞 亦凡 淑贞 耀庭 宝生',
);
export const STREETS = words(
	'梧桐街道 清河街道 望江街道 石桥街道 柳浦街道 北塘街道 槐安街道 南桥街道 青浦里街道 竹园街道',
);
export const ORGANISATIONS = words(
	'远帆物流 晨光机电 和顺商贸 百草堂药房 明德事务所 蓝鲸科技 东篱餐饮 同济电梯维保 新苗幼儿园 长风印务 听雨书店 好邻居超市 安居物业 云帆软件 金穗粮油 青禾园艺 宏图建筑 快捷快递 康宁诊所 玉带家政',
);
export const PLACES = words(
	'党群服务站 三楼活动室 菜市场东门 社区食堂 河边步道 中心花园 小区门口 写字楼大堂 文化活动中心 街角公园 养老院 便民服务点 老年大学 物业办公室 快递驿站 居委会会议室 园区食堂 图书角 地铁站出口 停车场旁边',
);
export const PEOPLE = words(
	'老党员 年轻党员 摊主 租户 独居老人 快递小哥 退休教师 志愿者 楼组长 保洁阿姨 新入职的员工 电梯维修工 社区医生 带孩子的家长 物业经理 网格员 大学生 出租车司机 商会会员 附近的居民',
);
export const ACTIVITIES = words(
	'义诊 磨刀修伞 旧衣回收 消防演练 垃圾分类宣传 健步走 读书会 反诈宣讲 智能手机课 文明劝导 河道清理 亲子手工 法律咨询 献血 植树 楼道整理 送餐上门 家电维修 电动车充电检查 微心愿认领 邻里市集 公平秤复核',
);
export const THINGS = words(
	'路灯 公平秤 楼梯扶手 晾衣架 充电桩 遮雨棚 休息椅 信箱 宣传栏 阀门 水龙头 急救箱 灭火器 轮椅坡道 自行车棚 垃圾桶 热水器 门禁 图书架 电子屏',
);
export const HELP = words(
	'量血压 理发 配钥匙 修拉链 换灯泡 教用手机挂号 代买药品 搬运重物 核对账单 填写表格 照看孩子 检查燃气 校准电子秤 翻译说明书 拍证件照 整理旧书 疏通下水道 陪同看病',
);
export const LESSONS = words(
	'党章 群众路线 调查研究 基层治理 城市更新 安全生产 民法典 家风 廉洁自律 垃圾分类的道理 数字生活 传统节气 社区历史 老字号的故事 志愿精神 绿色出行 消费者权益 食品安全 健康常识 劳动光荣',
);
export const FEELINGS = words('踏实 高兴 意外 放心 温暖 佩服 有些惭愧 更有信心 轻松了许多 心里亮堂');
export const MANNERS = words(
	'一件一件 挨家挨户 不慌不忙 分头 轮流 连续三个晚上 利用午休时间 趁着周末 提前半小时 按照分工 手把手 面对面',
);
export const RESULTS = words(
	'当场解决了 记在了本子上 一周之内有了答复 列入了下个月的计划 转给了街道有关科室 由专人跟进 写进了公约 得到了邻居们的支持 比预想的快 让大家看到了变化',
);
export const TAGS = words(
	'志愿服务 主题党日 邻里互助 营商环境 学习心得 微党课 身边榜样 安全 节日 环保 养老 青年 楼宇 市场 议事 便民',
);
export const SEASONS = words(
	'清晨 傍晚 周六上午 周三下午 雨后 立春那天 梅雨季节 三伏天 重阳节前 入冬以后 开学第一周 年底 午休时间 下班以后',
);
export const TITLE_PINYIN = words(
	'zhiyuan-fuwu kaifang-ri zhuti-dangri linli-shiji dushu-hui yizhen anquan-jiancha weixinyuan laodang-yuan dangke wenming jianzou huishou xiuli',
);
