import { RefusedError } from './people.ts';

/** A login as it is kept, from what somebody typed. */
export function loginOf(typed: string): string {
	const login = typed.normalize('NFKC').trim().toLowerCase();
	if (!/^[a-z0-9][a-z0-9._-]{1,31}$/.test(login))
		throw new RefusedError('账号用 2 到 32 个小写字母或数字，例如 wang-xiulan。');
	return login;
}

/** A name as colleagues read it. git writes it into the history, where some characters mean something else. */
export function nameOf(typed: string): string {
	const name = typed.normalize('NFC').trim().replace(/\s+/g, ' ');
	if (name === '' || [...name].length > 40) throw new RefusedError('请写姓名，最多 40 个字。');
	if (!name.isWellFormed() || /[<>\p{Cc}\p{Cf}\p{Co}]/u.test(name))
		throw new RefusedError('姓名里只写文字，不要用特别的符号。');
	return name;
}
