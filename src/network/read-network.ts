import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type NetworkSettings, networkSettings } from '../schema/network.ts';
import { RESERVED_SLUGS, SLUG } from '../schema/reserved.ts';
import { pathIn } from './path-in.ts';
import type { Problem } from './problem.ts';
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
	for (const slug of listFolders(join(content, 'branches'))) {
		if (SLUG.test(slug) && !RESERVED_SLUGS.has(slug)) slugs.push(slug);
		else problems.push(badSlug(slug));
	}
	return { ...(settings && { settings }), slugs, problems };
}

function listFolders(folder: string): string[] {
	if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
	return readdirSync(folder, { withFileTypes: true })
		.filter((item) => item.isDirectory() && !item.name.startsWith('.'))
		.map(({ name }) => name)
		.sort();
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
