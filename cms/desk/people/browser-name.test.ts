import { expect, test } from 'vitest';
import { browserName } from './browser-name.ts';

test.each([
	['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36', 'Windows 电脑 · Chrome'],
	['Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0', 'Windows 电脑 · Edge'],
	['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15) AppleWebKit/605.1 Version/18.0 Safari/605.1', '苹果电脑 · Safari'],
	['Mozilla/5.0 (Linux; Android 15; V2405A) Chrome/130.0 Mobile Safari MicroMessenger/8.0.50', '安卓手机 · 微信'],
	['Mozilla/5.0 (Phone; OpenHarmony 5.0) AppleWebKit/537.36 Chrome/114.0 ArkWeb/4.1', '鸿蒙设备 · Chrome'],
	['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Linux 电脑 · Firefox'],
	['curl/8.0', '不认识的浏览器'],
	['', '不认识的浏览器'],
	[undefined, '不认识的浏览器'],
])('%s is %s', (userAgent, name) => {
	expect(browserName(userAgent)).toBe(name);
});
