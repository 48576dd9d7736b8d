/** What the commonest passwords here are made of: whole ones, words, keyboard walks, lucky numbers, places. */
export const COMMON_PIECES: string[] = `
password passwd passw0rd p@ssw0rd p@ssword pass admin administrator root guest test user login welcome letmein master
monkey dragon shadow sunshine princess football baseball superman batman michael jordan jessica charlie iloveyou
iloveu loveyou love hello world qwertyuiop qwerty qwert asdfghjkl asdfgh asdf zxcvbnm zxcvbn zxcv qazwsxedc qazwsx qaz
wsx edc rfv 1qaz2wsx3edc 1qaz2wsx 1qaz 2wsx 3edc 4rfv q1w2e3r4t5 q1w2e3r4 q1w2e3 1q2w3e4r5t 1q2w3e4r 1q2w3e zaq1
xsw2 poiuytrewq lkjhgfdsa mnbvcxz abcdefghij abcdefg abcdef abcde abcd abc aabbcc abcabc xyz changeme default secret
computer internet windows huawei xiaomi apple iphone samsung lenovo google baidu taobao alibaba weixin wechat tencent
woaini woainima woaiwojia woaizhongguo woaizuguo woaidang woai aini wobuaini wolaopo woshishui woaiwo laopo laogong
baobei baobao qinaide xiaobao mama baba mamababa zhongguo zhonghua zuguo beijing aoyun tiananmen gongchandang
gongchan dangyuan dangzhibu zhibu shuji dangwei dangjian dangxiao dangke wangzhan zhibuwangzhan xuexi qiangguo
xuexiqiangguo chuxin buwangchuxin renmin fuwu weirenminfuwu xinshidai zhongguomeng houtai guanliyuan guanli mima
wodemima zhanghao denglu ceshi gongzuo danwei shequ jiedao juwei xiaoqu gongsi bangong bangongshi jiating
nihao nihaoma wohenhao xiexie zaijian zhangsan lisi wangwu xiaoming wangwei zhangwei liwei liuwei wangfang lina
zhangmin lijing wangjing liuyang zhangli wanglei chenwei yangyang wangyan liqiang zhangjie liujie wangqiang
xiaofang xiaohong xiaoli xiaowang xiaozhang xiaoliu xiaochen laowang laozhang laoli
kuaile xingfu pingan jiankang jixiang ruyi facai gongxifacai fuqi caiyun haoyun yifanfengshun wanshiruyi
shengri shengrikuaile xinnian xinniankuaile chunjie guoqing zhongqiu
shanghai beijingshi shanghaishi tianjin chongqing guangzhou shenzhen hangzhou nanjing suzhou wuhan chengdu xian
changsha zhengzhou jinan qingdao dalian shenyang changchun haerbin ningbo wenzhou wuxi xuzhou hefei fuzhou xiamen
nanchang nanning kunming guiyang haikou lanzhou xining yinchuan wulumuqi lasa huhehaote shijiazhuang taiyuan
foshan dongguan zhuhai zhongshan huizhou jiaxing shaoxing jinhua taizhou huzhou nantong changzhou yangzhou zhenjiang
huangpu xuhui changning jingan putuo hongkou yangpu minhang baoshan jiading pudong jinshan songjiang qingpu fengxian
chongming zhabei luwan nanhui pudongxinqu lujiazui zhangjiang xujiahui wujiaochang
dongcheng xicheng chaoyang haidian fengtai shijingshan tongzhou shunyi changping daxing huairou pinggu miyun yanqing
tianhe yuexiu liwan haizhu baiyun panyu nansha futian luohu longgang longhua bantian gulou xuanwu qinhuai jianye
jiangning xihu gongshu binjiang xiaoshan yuhang shangcheng xiacheng wuhou jinjiang qingyang chenghua
5201314520 5201314 520520 1314520 1314521 5211314 520 521 1314 1433223 7758521 7758258 147258369 159357 147852
147258 258369 741852 963852 123321 112233 121212 123123 321321 654321 520131 888888 666666 168168 168 518518 518
110110 119119 10086 10010 10000 12306 12315 12345 9527 007 110 119 120 51888 1688 911 2008 1949 1921 0701 1001 19210701 19491001
123qwe qwe123 qwe asd zxc asd123 zxc123 abc123 aa123456 a123456789 a12345678 a1234567 a123456 q123456 z123456 w123456
aaa111 woaini1314 woaini520 woaini521 wang1234 zhang123 admin123 admin888 root123 test123 pass123 pwd pw ok yes no
`
	.trim()
	.split(/\s+/);
