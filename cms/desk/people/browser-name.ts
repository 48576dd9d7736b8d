const BROWSERS: [RegExp, string][] = [
	[/MicroMessenger/, '微信'],
	[/Edg/, 'Edge'],
	[/QQBrowser/, 'QQ浏览器'],
	[/Firefox|FxiOS/, 'Firefox'],
	[/Chrome|CriOS/, 'Chrome'],
	[/Safari/, 'Safari'],
];

const DEVICES: [RegExp, string][] = [
	[/HarmonyOS|OpenHarmony/, '鸿蒙设备'],
	[/iPhone/, 'iPhone'],
	[/iPad/, 'iPad'],
	[/Android/, '安卓手机'],
	[/Windows/, 'Windows 电脑'],
	[/Macintosh/, '苹果电脑'],
	[/Linux/, 'Linux 电脑'],
];

/** A browser and its device in words somebody recognises as their own. */
export function browserName(userAgent = ''): string {
	const nameIn = (list: [RegExp, string][]) => list.find(([pattern]) => pattern.test(userAgent))?.[1];
	return [nameIn(DEVICES), nameIn(BROWSERS)].filter(Boolean).join(' · ') || '不认识的浏览器';
}
