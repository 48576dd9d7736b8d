/** One line of a folder as git keeps it. */
export interface TreeItem {
	name: string;
	id: string;
	/** `folder`, `file`, or something that nobody may follow: a link, a repository inside this one, a name that is no text. */
	kind: 'folder' | 'file' | 'other';
}

const KINDS: Record<string, TreeItem['kind']> = {
	'40000': 'folder',
	'100644': 'file',
	'100755': 'file',
	'100664': 'file',
};

/** Takes apart what git keeps of a folder. */
export function parseTree(bytes: Buffer, idLength: number): TreeItem[] {
	const items: TreeItem[] = [];
	for (let at = 0; at < bytes.length; ) {
		const space = bytes.indexOf(32, at);
		const zero = bytes.indexOf(0, space);
		const name = bytes.toString('utf8', space + 1, zero);
		const kind = name.includes('\ufffd') ? 'other' : (KINDS[bytes.toString('latin1', at, space)] ?? 'other');
		at = zero + 1 + idLength;
		items.push({ name, id: bytes.toString('hex', zero + 1, at), kind });
	}
	return items;
}
