import { expect, test } from 'vitest';
import { COMMON_PIECES } from './common-passwords.ts';
import { passwordProblem } from './password-policy.ts';

const wang = { login: 'wang-xiulan', name: '王秀兰' };

test.each([
	['', '密码至少要 10 个字符，现在是 0 个。'],
	['liu7shu8x', '密码至少要 10 个字符，现在是 9 个。'],
	['x'.repeat(10_000), '密码最多 200 个字符。'],
])('%.20s is of the wrong length', (password, sentence) => {
	expect(passwordProblem(password, wang)).toBe(sentence);
});

test.each([
	'1234567890',
	'0000000000',
	'abababababab',
	'woaini1314',
	'woaini5201314',
	'Woaini1314!',
	'qwertyuiop',
	'1qaz2wsx3edc',
	'a123456789',
	'shanghai2026',
	'Pudong2026!!',
	'xuhui888888',
	'beijing2008',
	'dangzhibu123',
	'dangyuan1921',
	'13812345678',
	'19650312ab',
	'buwangchuxin',
	'password123',
	'Ｐａｓｓｗｏｒｄ１２３',
	'admin123456',
])('%s is refused as what everybody takes', (password) => {
	expect(passwordProblem(password, wang)).toBe('这个密码太常见，别人容易猜到，请换一个。');
});

test.each(['wang-xiulan', 'WANG-XIULAN1', 'wang-xiulan2026', '王秀兰王秀兰王秀兰王秀兰', '王秀兰1234567890'])(
	'%s is refused for being the login or the name',
	(password) => {
		expect(passwordProblem(password, wang)).toBe('密码不能是账号或姓名，加上几个数字也不行，请换一个别人想不到的。');
	},
);

test.each([
	'lsxcmyc79hu',
	'8473920156',
	'江边的傍晚有风 2026',
	'hnt shbz 36 wr',
	'kafei-chuanghu-47',
	'💐🎋🧧🏮🎐🪭🧨🎎🎏🎑',
])('%s will do', (password) => {
	expect(passwordProblem(password, wang)).toBeUndefined();
});

test('a name in a long password of one’s own does no harm', () => {
	expect(passwordProblem('wang-xiulan qu nian zhong le 3 ke shu', wang)).toBeUndefined();
});

test('a few hundred pieces are known, each written so that it can be found', () => {
	expect(COMMON_PIECES.length).toBeGreaterThan(300);
	for (const piece of COMMON_PIECES) expect(piece).toMatch(/^[a-z0-9@]+$/);
});
