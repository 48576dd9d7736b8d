import { join, relative, sep } from 'node:path';
import { textsOf } from './files-of.ts';
import type { Home, HomeRule } from './rule.ts';

/** A text that nobody reads, for it stands where no page is made from it. */
export const textMisplaced: HomeRule = {
	id: 'text-misplaced',
	severity: 'should-fix',
	summary: 'A text or a file of settings stands, or is named, where it is not looked for, so nothing of it is shown.',
	checkHome({ home }, report) {
		const own = new Set(home.columns.flatMap(({ id, isShared }) => (home.face && isShared ? [] : [id])));
		for (const { folder, name } of textsOf(home)) {
			const file = join(folder, name);
			const path = relative(home.folder, file).split(sep);
			// What stands in a folder that is no column is told of the folder.
			if (path.length > 1 && !own.has(path[0]!) && path[0] !== 'people') continue;
			if (!isExpected(path, home)) report({ file }, ...advice(name, path, home));
		}
	},
};

/** Told while reading, or just what is looked for. */
function isExpected([first = '', ...rest]: string[], { face }: Home): boolean {
	const name = rest.at(-1) ?? first;
	if (rest.length === 0)
		return /^readme\.md$/i.test(name) || (face !== undefined && /^(?:branch|face)\.yml$/.test(name));
	if (first === 'people' && face) return rest.length === 1 && name.endsWith('.yml');
	if (rest.length === 1) return /\.mdx?$/.test(name);
	return rest.length === 2 && (name === 'index.md' || (name === 'index.mdx' && !face));
}

function advice(name: string, path: string[], { face }: Home): [message: string, fix: string] {
	const [, stem = '', end = ''] = /^(.*)\.([^.]*)$/s.exec(name) ?? [];
	const right = /^ya?ml$/i.test(end) ? 'yml' : 'md';
	if (end !== right && !(end === 'mdx' && !face)) {
		const isSettings = right === 'yml' && !['branch', 'face'].includes(stem) && path[0] !== 'people';
		if (!isSettings)
			return [`网站不认「${name}」这个文件名，里面写的都没有用上。`, `请改名为 ${stem}.${right}；用不着就删掉。`];
	}
	const misplaced = `「${name}」放错了地方，网站上看不到。`;
	if (right === 'yml')
		return [misplaced, '设置只认支部文件夹里的 branch.yml 和 face.yml，以及 people 文件夹里的人物登记；用不着就删掉。'];
	if (path.length === 1) return [misplaced, '请把文章放进栏目的文件夹，例如 news；用不着就删掉。'];
	if (path.length === 2) return [misplaced, '人物登记写成 .yml 文件；文章请放进栏目的文件夹，例如 news。'];
	return [misplaced, `请直接放在栏目的文件夹 ${path[0]} 里；带图片的文章自己占一个文件夹，里面的文章改名为 index.md。`];
}
