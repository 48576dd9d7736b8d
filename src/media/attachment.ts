import { extname } from 'node:path';
import { disguised, type Refusal, unsuitableFile } from './refusals.ts';

const OFFICE = ['zip', 'cfb'];

/** Extensions that may be attached, each with what its content may turn out to be. */
const ACCEPTED: Record<string, string[]> = {
	pdf: ['pdf'],
	doc: ['cfb', 'rtf'],
	docx: ['docx', ...OFFICE],
	xls: ['cfb'],
	xlsx: ['xlsx', ...OFFICE],
	ppt: ['cfb'],
	pptx: ['pptx', ...OFFICE],
	txt: ['text'],
	csv: ['text'],
	zip: ['zip'],
	mp3: ['mp3'],
	m4a: ['m4a', 'mp4'],
	ogg: ['ogg', 'oga', 'opus'],
	wav: ['wav'],
	mp4: ['mp4', 'm4v', 'mov'],
	webm: ['webm'],
};

/** Films and recordings that can be played on a page, by extension. */
export const FILM_TYPES: Readonly<Record<string, string>> = {
	mp3: 'audio/mpeg',
	m4a: 'audio/mp4',
	ogg: 'audio/ogg',
	wav: 'audio/wav',
	mp4: 'video/mp4',
	webm: 'video/webm',
};

const IN_THE_TEXT = '图片请直接插入正文；要给读者下载原图，请压缩成 ZIP 再放进附件。';
const TO_MP4 = '请用剪映或手机相册把视频导出为 MP4，再重新上传。';
const TO_ZIP = '请解压后重新压缩成 ZIP，再重新上传。';

const ADVICE: Record<string, string> = {
	...Object.fromEntries(
		['jpg', 'jpeg', 'png', 'gif', 'webp', 'heic', 'tif', 'tiff'].map((picture) => [picture, IN_THE_TEXT]),
	),
	...Object.fromEntries(['mov', 'avi', 'wmv', 'flv', 'mkv', 'm4v', '3gp'].map((video) => [video, TO_MP4])),
	...Object.fromEntries(['rar', '7z', 'tar', 'gz'].map((archive) => [archive, TO_ZIP])),
	wps: '请用 WPS 另存为 DOCX，再重新上传。',
	et: '请用 WPS 另存为 XLSX，再重新上传。',
	dps: '请用 WPS 另存为 PPTX，再重新上传。',
	wma: '请转换成 MP3，再重新上传。',
};

/** Small letters, without the dot. */
export function extensionOf(name: string): string {
	return extname(name).slice(1).toLowerCase();
}

/** Whether a file is called as films and recordings are that can be played on a page. */
export const isFilmName = (name: string): boolean => Object.hasOwn(FILM_TYPES, extensionOf(name));

/** Why a file may not be attached, judged by its name alone. */
export function refuseByName(name: string): Refusal | undefined {
	const extension = extensionOf(name);
	return Object.hasOwn(ACCEPTED, extension) ? undefined : unsuitableFile(name, ADVICE[extension]);
}

/** Why a file of an accepted name may not be attached, judged by what `type` its content is. */
export function refuseByContent(name: string, type: string): Refusal | undefined {
	const extension = extensionOf(name);
	return ACCEPTED[extension]?.includes(type) ? undefined : disguised(name, extension);
}

const LONGEST_NAME = 80;

/** The name as a part of an address: kept, but for what addresses and file systems read as something else. */
export function addressableName(name: string): string {
	const extension = extensionOf(name);
	const stem = name
		.slice(0, name.length - extension.length - 1)
		.normalize('NFC')
		.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}]+/gu, '')
		.replace(/[\s\p{Z}/\\:*?"<>|#%&]+/gu, '-')
		.replace(/^[.-]+|[.-]+$/g, '');
	return `${[...stem].slice(0, LONGEST_NAME).join('') || 'file'}.${extension}`;
}
