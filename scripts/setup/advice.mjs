/** What stops the set-up, said to a person: one sentence in Chinese, the same in English, no stack trace. */
export class Advice extends Error {
	isAdvice = true;

	/**
	 * @param {string} chinese
	 * @param {string} english
	 */
	constructor(chinese, english) {
		super(`${chinese}\n${english}`);
	}
}

/**
 * What a person can do about what npm or the system printed.
 * @param {string} output
 * @param {string} root
 */
export function adviceFor(output, root) {
	if (/ENOSPC/.test(output)) {
		return new Advice('磁盘已满，安装需要约 600 MB 空间。', 'The disk is full: installing needs about 600 MB.');
	}
	if (/EACCES|EPERM|EROFS/.test(output)) {
		return new Advice(
			`无法写入 ${root} 或 npm 的缓存目录，请检查权限。`,
			`Cannot write to ${root} or npm's cache folder: please check the permissions.`,
		);
	}
	if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT|network/i.test(output)) {
		return new Advice(
			'无法连接 npm 软件源，请检查网络（或 npm 的 registry、proxy 设置）后重试。',
			'The npm registry cannot be reached: please check the network (or the registry and proxy settings of npm) and try again.',
		);
	}
	if (/ENOENT.*npm/.test(output)) {
		return new Advice('没有找到 npm，请先安装 npm。', 'npm was not found: please install it first.');
	}
	const words = output.trim().split('\n').slice(-8).join('\n');
	return new Advice(
		'npm install 未能完成，下面是它的说明。',
		`npm install did not finish; this is what it says:\n${words}`,
	);
}
