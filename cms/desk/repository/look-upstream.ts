/** What an upstream has: refs with their commits, and which of its branches is main. */
export interface UpstreamRefs {
	refs: Map<string, string>;
	branch: string;
}

/** Asks an upstream what it has; `run` starts git. */
export async function lookAtUpstream(run: (args: string[]) => Promise<string>, address: string): Promise<UpstreamRefs> {
	const listed = await run(['ls-remote', '--symref', '--', address, 'HEAD', 'refs/heads/*']);
	const lines = listed.split('\n').map((line) => line.split('\t'));
	const refs = new Map(lines.flatMap(([id, ref]): [string, string][] => (id && ref ? [[ref, id]] : [])));
	const leading = lines
		.find(([id, ref]) => ref === 'HEAD' && id?.startsWith('ref: '))?.[0]
		?.slice('ref: refs/heads/'.length);
	const isElsewhere = !refs.has('refs/heads/main') && leading && refs.has(`refs/heads/${leading}`);
	return { refs, branch: isElsewhere ? leading : 'main' };
}

/** Options of a fetch that takes what it is told to and nothing else. */
export const FETCH = ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--no-recurse-submodules'];
