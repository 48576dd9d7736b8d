import type { Development } from './develop.ts';
import { elevator } from './elevator.ts';
import { checkingScale, stall, tomatoes } from './market.ts';
import { balcony, fallenLeaves, lane } from './neighbourhood.ts';
import { backs, riverAtDawn, riverAtDusk } from './river.ts';
import { activityRoom, corridor } from './rooms.ts';
import { soup, teaAndBooks, tools } from './still-lifes.ts';
import type { Camera, Scene } from './trace.ts';

export interface SamplePicture {
	/** Path below `content/branches/`. */
	file: string;
	scene: (() => Scene) | 'night-street';
	/** From where, when not from where the scene is usually seen. */
	camera?: Camera;
	/** Width traced; the height follows from the print. */
	traced: number;
	samples: number;
	haze?: { air: [number, number, number]; per: number };
	print: Development;
}

/** Every photograph of the sample network. */
export const pictures: SamplePicture[] = [
	{
		file: 'linjiang/江边的傍晚.jpg',
		scene: riverAtDusk,
		traced: 1320,
		samples: 7,
		haze: { air: [0.3, 0.24, 0.32], per: 4200 },
		print: {
			width: 4800,
			height: 1600,
			stops: 0.1,
			warm: 0.95,
			glow: 0.35,
			quality: 72,
			grain: 2.4,
			taken: '2026-10-22T17:41',
		},
	},
	{
		file: 'linjiang/news/2026-11-14-dian-ti-kai-fang-ri/电梯门前.jpg',
		scene: elevator,
		traced: 640,
		samples: 16,
		print: {
			width: 1800,
			height: 2700,
			stops: 0.9,
			taken: '2026-11-14T09:12',
			orientation: 6,
			camera: ['听涛', 'TT-20'],
		},
	},
	{
		file: 'linjiang/stories/2026-09-18-gu-shi-fu/工具箱旁边.jpg',
		scene: tools,
		traced: 960,
		samples: 12,
		print: { width: 2700, height: 1800, stops: 0.8, taken: '2026-09-15T20:05' },
	},
	{
		file: 'linjiang/stories/2026-08-12-ye-ban-hu-shi/夜班走廊.jpg',
		scene: corridor,
		traced: 960,
		samples: 9,
		print: { width: 2400, height: 1600, stops: 0.5, taken: '2026-08-08T02:20' },
	},
	{
		file: 'linjiang/stories/2026-08-12-ye-ban-hu-shi/下班路上.jpg',
		scene: 'night-street',
		traced: 1500,
		samples: 1,
		print: { width: 3000, height: 2000, stops: 0.7, taken: '2026-08-09T00:35', camera: ['听涛', 'TT-20'] },
	},
	{
		file: 'linjiang/news/2026-05-09-jiang-bian-zao-zou/清晨的江.jpg',
		scene: riverAtDawn,
		traced: 1200,
		samples: 16,
		haze: { air: [0.95, 0.72, 0.56], per: 520 },
		print: { width: 4000, height: 2667, stops: -0.7, quality: 72, grain: 2.4, taken: '2026-05-09T05:38' },
	},
	{
		file: 'tingtao/清晨的摊位.jpg',
		scene: stall,
		traced: 1080,
		samples: 10,
		print: { width: 3000, height: 2000, stops: 0.4, quality: 74, grain: 2.6, taken: '2026-07-04T05:52' },
	},
	{
		file: 'tingtao/news/2026-10-18-gong-ping-cheng/公平秤.jpg',
		scene: checkingScale,
		traced: 800,
		samples: 6,
		print: { width: 2400, height: 1600, stops: 0, taken: '2026-10-17T15:10' },
	},
	{
		file: 'tingtao/news/2026-07-05-xia-tian-de-cai/番茄和青椒.jpg',
		scene: tomatoes,
		traced: 960,
		samples: 9,
		print: { width: 2400, height: 1600, stops: 0.6, taken: '2026-07-04T06:15' },
	},
	{
		file: 'tingtao/kitchen/2026-11-08-dou-fu-tang/一碗豆腐汤.jpg',
		scene: soup,
		traced: 1080,
		samples: 14,
		print: { width: 2700, height: 1800, stops: -0.1, taken: '2026-11-06T11:48' },
	},
	{
		file: 'wutong/梧桐树下.jpg',
		scene: lane,
		traced: 800,
		samples: 5,
		print: { width: 3000, height: 2000, stops: -1.5, quality: 70, grain: 2.4, taken: '2026-06-12T07:30' },
	},
	{
		file: 'wutong/stories/2026-03-20-zhong-lao-shi/茶与书.jpg',
		scene: teaAndBooks,
		traced: 840,
		samples: 10,
		print: { width: 2700, height: 1800, stops: 0.2, taken: '2026-03-18T15:26', orientation: 8 },
	},
	{
		file: 'wutong/notices/2026-09-03-huo-dong-shi/活动室.jpg',
		scene: activityRoom,
		traced: 960,
		samples: 9,
		print: { width: 2400, height: 1600, stops: 0.1, taken: '2026-09-02T08:05' },
	},
	{
		file: 'wutong/health/2026-11-10-luo-ye-san-bu/落叶.jpg',
		scene: fallenLeaves,
		traced: 960,
		samples: 10,
		print: { width: 2400, height: 1600, stops: -1.6, quality: 72, grain: 2.6, taken: '2026-11-09T15:40' },
	},
	{
		file: 'wutong/notices/2026-10-19-chong-yang-jiang-bian/江边的背影.jpg',
		scene: backs,
		traced: 900,
		samples: 10,
		haze: { air: [0.85, 0.52, 0.34], per: 900 },
		print: { width: 3000, height: 2000, stops: -1.2, grain: 2.6, taken: '2026-10-18T16:58', camera: ['听涛', 'TT-20'] },
	},
	{
		file: 'wutong/notices/2026-05-16-yang-tai-hua/阳台的花.jpg',
		scene: balcony,
		traced: 800,
		samples: 7,
		print: { width: 2400, height: 1600, stops: -1.6, taken: '2026-05-15T10:22' },
	},
	{
		file: 'tingtao/news/2026-07-05-xia-tian-de-cai/橙子摊.jpg',
		scene: tomatoes,
		camera: { eye: [-0.75, 0.62, 0.28], look: [-0.3, 0.2, -0.52], angle: 36, lens: 0.02, focus: 0.92 },
		traced: 840,
		samples: 9,
		print: { width: 2250, height: 1500, stops: 0.5, taken: '2026-07-04T06:17', camera: ['听涛', 'TT-20'] },
	},
	{
		file: 'tingtao/news/2026-07-05-xia-tian-de-cai/一排木箱.jpg',
		scene: stall,
		camera: { eye: [-1.75, 0.66, 1.15], look: [0.3, 0.16, -0.35], angle: 38, lens: 0.02, focus: 1.7 },
		traced: 840,
		samples: 9,
		print: { width: 2250, height: 1500, stops: 0.4, taken: '2026-07-04T05:52', camera: ['听涛', 'TT-20'] },
	},
	{
		file: 'wutong/notices/2026-10-19-chong-yang-jiang-bian/栏杆边.jpg',
		scene: backs,
		camera: { eye: [-3.6, 1.5, 0.9], look: [0.6, 1.25, -2.2], angle: 36, lens: 0.02, focus: 3.6 },
		traced: 720,
		samples: 9,
		haze: { air: [0.85, 0.52, 0.34], per: 900 },
		print: { width: 2250, height: 1500, stops: -1, taken: '2026-10-18T17:02', camera: ['听涛', 'TT-20'] },
	},
	{
		file: 'wutong/health/2026-11-10-luo-ye-san-bu/长椅旁.jpg',
		scene: fallenLeaves,
		camera: { eye: [-0.6, 0.95, -0.6], look: [1.1, 0.3, -3.4], angle: 36, lens: 0.015, focus: 3.2 },
		traced: 720,
		samples: 7,
		print: { width: 2250, height: 1500, stops: -1.6, taken: '2026-11-09T15:46' },
	},
];
