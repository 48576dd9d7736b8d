import type { Branch } from '../../compose/branch.ts';

interface StatusWords {
	title: string;
	explanation: string;
}

/** What became of a branch whose site is not live, as readers are told. */
export function statusWords({ status, successor }: Pick<Branch, 'status' | 'successor'>): StatusWords {
	if (status === 'archived' && successor) {
		return { title: '已并入其他支部', explanation: '这个支部已经并入别的支部，本站不再更新。' };
	}
	return {
		live: { title: '正常更新', explanation: '本站正常更新。' },
		preparing: { title: '正在培育', explanation: '本站还没有上线，正在准备。' },
		paused: { title: '暂停更新', explanation: '本站正在整理，暂停更新，整理好以后会重新打开。' },
		archived: { title: '已归档', explanation: '本站已经归档，不再更新。' },
	}[status];
}
