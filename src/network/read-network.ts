import { join } from 'node:path';
import { type NetworkSettings, networkSettings } from '../schema/network.ts';
import { RESERVED_SLUGS, SLUG } from '../schema/reserved.ts';
import { pathIn } from './path-in.ts';
import type { Problem } from './problem.ts';
import { readFolder } from './read-folder.ts';
import { readSettings } from './read-settings.ts';

/** The network as written: its settings, and the slugs of the folders that are branches, in order. */
export interface NetworkSource {
	settings?: NetworkSettings;
	slugs: string[];
	problems: Problem[];
}

/** Reads `network.yml` and lists `branches/`; settings are missing when they cannot be used. */
export function readNetwork(content: string): NetworkSource {
	const problems: Problem[] = [];
	const settings = readSettings(join(content, 'network.yml'), networkSettings, (file, found) =>
		problems.push(...found.map((one) => ({ ...one, file: pathIn(content, file) }))),
	);
	const slugs: string[] = [];
	for (const { name: slug, isFolder } of listBranches(join(content, 'branches'))) {
		if (!isFolder) problems.push(noFolder(slug));
		else if (SLUG.test(slug) && !RESERVED_SLUGS.has(slug)) slugs.push(slug);
		else problems.push(badSlug(slug));
	}
	return { ...(settings && { settings }), slugs, problems };
}

/** Folders, and what was put beside them by mistake. */
function listBranches(folder: string): { name: string; isFolder: boolean }[] {
	return (readFolder(folder) ?? [])
		.filter(
			(item) => !item.name.startsWith('.') && (item.isDirectory() || item.isSymbolicLink() || TEXT.test(item.name)),
		)
		.map((item) => ({ name: item.name, isFolder: item.isDirectory() }))
		.sort((one, other) => (one.name < other.name ? -1 : 1));
}

const TEXT = /(?<!^readme)\.(?:md|ya?ml)$/i;

function noFolder(name: string): Problem {
	const isText = TEXT.test(name);
	return {
		rule: isText ? 'text-misplaced' : 'link-on-disk',
		severity: isText ? 'should-fix' : 'must-fix',
		file: `branches/${name}`,
		line: 1,
		column: 1,
		message: isText
			? `「${name}」放错了地方，网站上看不到。`
			: `「${name}」是快捷方式（符号链接），不是支部的文件夹本身。`,
		fix: isText ? '请放进支部的文件夹；文章再放进里面栏目的文件夹，例如 news。' : '请把支部的文件夹本身放在这里。',
	};
}

function badSlug(slug: string): Problem {
	return {
		rule: RESERVED_SLUGS.has(slug) ? 'slug-reserved' : 'slug-invalid',
		severity: 'must-fix',
		branch: slug,
		file: `branches/${slug}`,
		line: 1,
		column: 1,
		message: RESERVED_SLUGS.has(slug) ? `文件夹名「${slug}」是系统保留的。` : `文件夹名「${slug}」不能用作网址。`,
		fix: '支部文件夹用两个以上的小写字母、数字和连字符，以字母开头，例如 ting-tao。',
	};
}
