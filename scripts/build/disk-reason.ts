/** Why something could not be written or read, in a reader's words; nothing where it is no matter of the disk. */
export function diskReason(error: unknown): string | undefined {
	// What a worker throws comes without its code.
	const { code, message } = error as NodeJS.ErrnoException;
	const [, name = ''] = /^(E[A-Z]+): /.exec(message ?? '') ?? [];
	return REASONS[code ?? name] ?? REASONS[name];
}

/** A fault in words that an administrator can act on. */
export function inWords(error: unknown): string {
	const reason = diskReason(error);
	const message = error instanceof Error ? error.message : `${error}`;
	return reason ? `${reason}（${message}）` : message;
}

const REASONS: Record<string, string> = {
	EACCES: '没有权限',
	EPERM: '没有权限',
	EROFS: '磁盘是只读的',
	ENOSPC: '磁盘满了',
	EDQUOT: '磁盘的配额用完了',
	EFBIG: '文件太大，写不下',
	EMFILE: '打开的文件太多',
	EIO: '磁盘读写出错',
	EEXIST: '那里已经有一个同名的文件',
	ENOTDIR: '路径中间有一个文件',
};
