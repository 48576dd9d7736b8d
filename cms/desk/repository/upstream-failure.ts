import { GitError } from './git.ts';

const SENTENCES: [RegExp, string][] = [
	[/certificate|\bssl\b.*(?:problem|error)/i, '总仓库的证书信不过，没有和它来往。'],
	[
		/permission denied|authentication failed|could not read (?:username|password)|publickey|host key verification|\b40[13]\b|terminal prompts disabled/i,
		'总仓库不认这台机器的钥匙或密码。',
	],
	[
		/protected branch|pre-receive hook declined|hook declined|not allowed to push|remote rejected|deny updating/i,
		'总仓库不让工作台写入，可能是分支受了保护。',
	],
	[
		/does not appear to be a git repository|repository .*not found|does not exist|\b404\b|not a git repository/i,
		'这个地址上没有总仓库。',
	],
	[/no space|disk quota/i, '磁盘满了，传不了。'],
	[
		/could not resolve|connection (?:refused|reset|timed out|closed)|timed out|network is unreachable|unable to access|could not read from remote|early eof|hung up|no route/i,
		'现在连不上总仓库。',
	],
];

/** Why the upstream could not be used, for an administrator; git's own words follow, without passwords. */
export function upstreamFailure(error: unknown): string {
	const said = error instanceof Error ? error.message : String(error);
	const sentence = SENTENCES.find(([pattern]) => pattern.test(said))?.[1] ?? '和总仓库的来往出了问题。';
	const lines = said.split('\n').filter((line) => line && !/^(?:git push: )?To /.test(line));
	const words = lines.slice(0, 2).join(' ').slice(0, 200).trim();
	return error instanceof GitError ? `${sentence}（${words}）` : sentence;
}

/** Somebody else was faster: fetch first, then push again. */
export const isOvertaken = (error: unknown): boolean =>
	error instanceof GitError &&
	/non-fast-forward|fetch first|stale info|cannot lock ref|incorrect old value/i.test(error.message);
