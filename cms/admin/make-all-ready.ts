import { hideBar, showBar } from './bar.ts';
import { ask, words } from './dialog.ts';
import { freeName, isPicture, makeReady, tidyName, UnreadableError } from './picture.ts';
import { currentWriting } from './writing.ts';

/** Prepares many files, one after the other, with progress; those that cannot be read are named in the end. */
export async function makeAllReady(files: File[]): Promise<File[]> {
	const taken = new Set(currentWriting()?.pictures.map(({ name }) => name));
	const ready: File[] = [];
	const failures: string[] = [];
	for (const [at, file] of files.entries()) {
		if (files.length > 1) showBar('pictures', `正在准备照片：第 ${at + 1} 张，共 ${files.length} 张`);
		try {
			const made = isPicture(file) ? await makeReady(file) : file;
			const name = freeName(tidyName(made.name), taken);
			taken.add(name);
			ready.push(name === made.name ? made : new File([made], name, { type: made.type }));
		} catch (error) {
			failures.push(error instanceof UnreadableError ? error.message : `「${file.name}」没有放进来，请再试一次。`);
		}
	}
	hideBar('pictures');
	if (failures.length > 0)
		await ask<void>(
			failures.length === files.length ? '照片没有放进来' : `有 ${failures.length} 张没有放进来`,
			failures.map((failure) => words(failure)),
			[{ label: '知道了', value: () => undefined, isMain: true }],
			undefined,
		);
	return ready;
}
