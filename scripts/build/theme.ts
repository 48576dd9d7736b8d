import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { crc32 } from 'node:zlib';
import { mdxFiles } from '../../src/network/mdx-files.ts';
import { environmentFor } from '../environment.ts';
import { digestOfBytes, listFiles } from './digest-files.ts';
import { diskReason } from './disk-reason.ts';
import type { Layout } from './layout.ts';
import { digestOf } from './manifest.ts';
import { type Packing, packedForms } from './pack.ts';
import { writeStamped } from './place-file.ts';
import { stampOf } from './stamp.ts';

/** A compiled theme: what renders, and the files every release carries. */
export interface Theme {
	/** Of what decides how content becomes files; the network's `.mdx`, compiled along, are content. */
	digest: string;
	/** Its folder among the themes of the store. */
	name: string;
	/** Module that exports `render`. */
	entry: string;
	/** Folder of scripts, styles and public files, packed in every way. */
	client: string;
	/** How releases are packed. */
	packing: Packing;
}

const ROOT = join(import.meta.dirname, '../..');
const INPUTS = ['src', 'public', 'scripts/build'];

// What this very process runs; going on after a change would mix two programs in one release.
let loaded: string | undefined;

/** Compiles the theme unless these very inputs were compiled before. Throws where the program is another one than this process runs. */
export async function prepareTheme(layout: Layout, packing: Packing): Promise<Theme> {
	const digest = themeDigest();
	loaded ??= digest;
	if (digest !== loaded) throw new ChangedProgramError();
	const bodies = mdxFiles(layout.content).map((path) => join(layout.content, path));
	const name = bodies.length > 0 ? `${digest}-${digestOfBytes(layout.content, bodies)}` : digest;
	const theme = themeIn(layout, name, digest, packing);
	if (!isCompiled(theme)) {
		const folder = join(layout.theme, name);
		rmSync(folder, { recursive: true, force: true });
		await compile(layout.content, folder);
	}
	return theme;
}

/** A theme that was compiled before, to stand in for the present one; nothing where it is no longer there. */
export function keptTheme(layout: Layout, name: string, packing: Packing): Theme | undefined {
	const theme = themeIn(layout, name, themeDigest(), packing);
	return isCompiled(theme) ? theme : undefined;
}

const themeIn = (layout: Layout, name: string, digest: string, packing: Packing): Theme => ({
	digest: `${digest} ${packing}`,
	name,
	entry: join(layout.theme, name, 'server/entry.mjs'),
	client: join(layout.theme, name, 'client'),
	packing,
});

/** Whether a theme is there as it was compiled: one that was cut short or damaged would stop every branch until somebody deletes it. */
function isCompiled({ entry, client }: Theme): boolean {
	const folder = join(client, '..');
	const sum = join(folder, SUM);
	return existsSync(entry) && existsSync(sum) && readFileSync(sum, 'utf8') === sumOf(folder);
}

// Hidden, so that it is no part of what it sums up.
const SUM = '.sum';

function sumOf(folder: string): string {
	const sum = listFiles(folder).reduce(
		(before, file) => crc32(readFileSync(file), crc32(relative(folder, file), before)),
		0,
	);
	return sum.toString(16);
}

/** Digest of everything that decides how content becomes files. */
function themeDigest(): string {
	const files = INPUTS.flatMap((folder) => listFiles(join(ROOT, folder))).filter(
		(file) => !/\.test(-d)?\.ts$|\.md$/.test(file),
	);
	return digestOfBytes(ROOT, [...files, join(ROOT, 'astro.config.mjs'), join(ROOT, 'package-lock.json')]);
}

async function compile(content: string, folder: string): Promise<void> {
	const temporary = `${folder}.${process.pid}`;
	mkdirSync(temporary, { recursive: true });
	try {
		// A process of its own: what compiling needs in memory is given back before rendering begins.
		await promisify(execFile)(
			process.execPath,
			[join(import.meta.dirname, 'compile-theme.ts'), ROOT, temporary, content],
			{
				env: environmentFor({ NODE_ENV: 'production' }),
			},
		);
		for (const file of listFiles(join(temporary, 'client'))) if (file.endsWith('.css')) makeRelative(file);
		for (const file of listFiles(join(temporary, 'client'))) packThemeFile(file);
		writeFileSync(join(temporary, SUM), sumOf(temporary));
		renameSync(temporary, folder);
	} catch (error) {
		if (existsSync(folder)) return;
		throw new ThemeError(error);
	} finally {
		rmSync(temporary, { recursive: true, force: true });
	}
}

/** Files of the theme name each other from where they stand, so that they work below any base. */
function makeRelative(file: string): void {
	const text = readFileSync(file, 'utf8');
	if (text.includes('/__BASE__/')) writeFileSync(file, text.replaceAll('/__BASE__/_theme/', './'));
}

function packThemeFile(file: string): void {
	const bytes = readFileSync(file);
	const time = stampOf(digestOf(bytes));
	utimesSync(file, time, time);
	for (const packed of packedForms(file, bytes, 'br', 'thorough'))
		writeStamped(packed.path, packed.bytes, digestOf(packed.bytes));
}

/** The program was replaced while this process runs; whoever started it starts another one. */
export class ChangedProgramError extends Error {
	constructor() {
		super('程序已经更新，请重新启动以后再生成。网站没有变。');
	}
}

/** The theme does not compile; nothing can be rendered. */
class ThemeError extends Error {
	constructor(cause: unknown) {
		const { stderr = '', stdout = '' } = cause as { stderr?: string; stdout?: string };
		const said = `${stdout}${stderr}`.trim();
		// Astro also notes in the program's own folder what it has compiled.
		const [, fault, place] = /^(?:Error: )?(E[A-Z]+: .*?)(?:, \w+ '(.*)')?$/m.exec(said) ?? [];
		const reason = fault && diskReason(new Error(fault));
		super(
			reason
				? `页面模板没有编译成，网站没有变：${place ?? '磁盘'} ${reason}。编译时要能写程序文件夹里的 .astro 和 node_modules。`
				: `src/ 里的页面模板编译不成，网站没有变。请运行 npm run check:types 看哪里写错了。\n${said}`.trim(),
			{ cause },
		);
	}
}
