import type { Desk } from './desk.ts';
import { DEMO_ACCOUNTS } from './people/demo.ts';

/** Tells whoever started the desk where it is, and how the first person gets in. */
export function printWelcome({ options }: Desk, address: string, firstPath: string | undefined): void {
	const at = address.replace(/\/\/(?:127\.0\.0\.1|\[::1\])(?=[:/]|$)/, '//localhost');
	console.log(`工作台　${at}/`);
	if (options.isDemo)
		for (const { login, password, name } of DEMO_ACCOUNTS)
			console.log(`　示例账号　${login}　密码 ${password}　（${name}）`);
	else if (firstPath) console.log(`还没有人。第一位管理员从这个链接进来，只能用一次：\n${at}${firstPath}`);
}
