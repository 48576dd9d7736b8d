import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Draft } from '../../cms/desk/repository/repository.ts';
import { listFiles } from '../../scripts/build/digest-files.ts';
import { openPage } from '../e2e/browser.ts';
import { scratchFolder } from '../scratch-folder.ts';
import { smallNetwork } from '../small-network.ts';
import { body, openEditor, openText, save, title, typed, untilSaved } from './editor.ts';
import { silence } from './silence.ts';
import { startDesk } from './start-desk.ts';
import { signIn } from './talk.ts';

const FILM = readFileSync('content/shared/wu-fen-zhong/2026-09-28-xiao-shi/三步.mp4');
const PATIENCE = 60_000;

test('a film and a recording are chosen in the editor, seen by the reviewer, published, and played by a reader in parts', async () => {
	const around = await startDesk(scratchFolder(smallNetwork()));
	const { desk, origin, readers, publicRoot } = around;
	await around.person('li', { role: 'secretary', branch: 'ting-tao' });
	await around.person('zhou', { role: 'reviewer', branch: 'ting-tao' });
	await desk.publisher.publishAll();

	const page = await openEditor(around, 'li', 'news/new');
	const sent: string[] = [];
	page.on('request', (request) => sent.push(`${request.method()} ${new URL(request.url()).pathname}`));
	await title(page).fill('三步关好煤气');
	await body(page).click();
	await page.keyboard.type('昨天晚上，物业的师傅在门厅里演示了怎样分三步关好煤气，十二位邻居跟着做了一遍。');
	const chooser = page.waitForEvent('filechooser');
	await page.getByRole('button', { name: '放视频录音' }).click();
	await (await chooser).setFiles([
		{ name: '三步 关煤气.mp4', mimeType: 'video/mp4', buffer: FILM },
		{ name: '读一遍.wav', mimeType: 'audio/wav', buffer: silence(8000) },
		{ name: '程序.mp4', mimeType: 'video/mp4', buffer: Buffer.from('MZ\0\0'.repeat(100)) },
	]);
	await page.getByText('「程序.mp4」的内容不是 MP4 文件').waitFor({ timeout: PATIENCE });
	await page.getByRole('button', { name: '知道了' }).click();
	await expect
		.poll(() => typed(page))
		.toMatchObject({
			body: expect.stringContaining('::video{src=三步-关煤气.mp4 title="三步 关煤气"}'),
			audio: '读一遍.wav',
		});
	// It plays before anything is published.
	const [{ key }] = (await desk.repository.drafts('ting-tao')) as [Draft];
	const preview = await page.evaluate(
		async (address) => {
			const answer = await fetch(address, { headers: { range: 'bytes=10-19' } });
			return [answer.status, answer.headers.get('content-range')];
		},
		`/api/file/ting-tao/news/${key.id}/${encodeURIComponent('三步-关煤气.mp4')}`,
	);
	expect(preview).toEqual([206, `bytes 10-19/${FILM.length}`]);
	await page.getByRole('button', { name: '送审', exact: true }).click();
	await page.locator('.desk-way[aria-label*="审核中"]').waitFor({ timeout: PATIENCE });
	// Nothing of it went the way of texts, and nothing of it is public.
	const draft = (await desk.repository.draft(key))!;
	expect(draft.files).toEqual([]);
	expect(sent.filter((one) => one.startsWith('PUT /api/film/')).length).toBeGreaterThanOrEqual(2);
	expect(filmsBelow(publicRoot)).toEqual([]);

	const reviewer = await signIn(origin, 'zhou');
	const review = `/review/ting-tao/news/${key.id}`;
	const shown = await reviewer.page(`${review}/page`);
	const [, seen = ''] = /<video src="([^"]+)"/.exec(shown) ?? [];
	expect((await (await reviewer.get(seen)).arrayBuffer()).byteLength).toBe(FILM.length);
	const commit = /name="commit" value="([0-9a-f]+)"/.exec(await reviewer.page(review))![1]!;
	expect((await reviewer.post(`${review}/sign`, { commit })).status).toBe(303);
	expect((await reviewer.post(`${review}/publish`, {})).status).toBe(303);
	await expect.poll(() => desk.flow.progress(key)?.stage, { timeout: PATIENCE }).toBe('live');

	const address = `${readers}/ting-tao/news/${key.id}/`;
	const article = await (await fetch(address)).text();
	const source = new URL(/<video src="([^"]+)"/.exec(article)![1]!, address);
	const sound = new URL(/<audio [^>]*src="([^"]+)"/.exec(article)![1]!, address);
	for (const [file, bytes, type] of [
		[source, FILM, 'video/mp4'],
		[sound, silence(8000), /^audio\/(?:x-)?wav$/],
	] as const) {
		const part = await fetch(file, { headers: { range: 'bytes=100-199' } });
		expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 100-199/${bytes.length}`]);
		expect(Buffer.from(await part.arrayBuffer()).equals(bytes.subarray(100, 200))).toBe(true);
		expect(part.headers.get('content-type')).toMatch(type);
	}
	const reader = await openPage({ viewport: { width: 375, height: 800 } });
	await reader.goto(address);
	const metadata = await reader.locator('audio').evaluate(async (audio: HTMLAudioElement) => {
		audio.preload = 'metadata';
		await new Promise((resolve, reject) => {
			audio.addEventListener('loadedmetadata', resolve);
			audio.addEventListener('error', () => reject(new Error(audio.error?.message)));
			audio.load();
		});
		return audio.duration;
	});
	expect(metadata).toBe(1);

	// It is one file on disk, and git has none of it.
	const kept = join(desk.folders.media, `branches/ting-tao/news/${key.id}`);
	expect(readdirSync(kept).sort()).toEqual(['三步-关煤气.mp4', '读一遍.wav']);
	const [published] = filmsBelow(publicRoot).filter((file) => file.endsWith('.mp4'));
	expect(statSync(published!).ino).toBe(statSync(join(kept, '三步-关煤气.mp4')).ino);
	expect((await desk.repository.entry(key))?.files).toEqual([]);

	// Opened once more, it is still one of the text's files, and a save does not lose it.
	await openText(page, origin, `news/entries/${key.id}/index`);
	await title(page).first().fill('三步关好煤气（更正）');
	await save(page);
	await untilSaved(page);
	expect((await desk.repository.draft(key))?.text).toContain('三步-关煤气.mp4');
	expect(readdirSync(kept)).toHaveLength(2);
}, 240_000);

test('a film dropped into the text, or chosen in the dialog of a field, goes the same way; a line that breaks is gone on with', async () => {
	const around = await startDesk(scratchFolder(smallNetwork()));
	await around.person('li', { role: 'secretary', branch: 'ting-tao' });
	const page = await openEditor(around, 'li');
	const media = join(around.desk.folders.media, '.waiting/branches/ting-tao/news/2026-03-14-kaifang-ri');
	const long = Buffer.concat([FILM, Buffer.alloc(3 << 20)]);
	let pieces = 0;
	await page.route('**/api/film/**', (route) => (++pieces === 2 ? route.abort('connectionreset') : route.continue()));
	await page.evaluate(
		([name, bytes]) => {
			const dataTransfer = new DataTransfer();
			const content = Uint8Array.from(atob(bytes!), (one) => one.charCodeAt(0));
			dataTransfer.items.add(new File([content, new Uint8Array(3 << 20)], name!, { type: 'video/mp4' }));
			const text = [...document.querySelectorAll('#nc-root [contenteditable="true"]')].at(-1)!;
			text.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
		},
		['开放日.mp4', FILM.toString('base64')] as const,
	);
	await expect
		.poll(() => typed(page))
		.toMatchObject({
			body: expect.stringContaining('::video{src=开放日.mp4 title=开放日}'),
		});
	// It plays beside the form.
	const shown = page.frameLocator('iframe').locator('video');
	expect((await (await page.request.get((await shown.getAttribute('src'))!)).body()).equals(long)).toBe(true);
	expect(pieces).toBeGreaterThan(3);
	expect(readFileSync(join(media, '开放日.mp4')).equals(long)).toBe(true);

	await page.getByRole('button', { name: '选文件' }).first().click();
	const input = page.locator('label input[type="file"]').last();
	await input.setInputFiles({ name: '朗读.wav', mimeType: 'audio/wav', buffer: silence(8000) });
	await expect.poll(() => readdirSync(media).sort()).toEqual(['开放日.mp4', '朗读.wav']);
	await page.getByText('朗读.wav').click();
	await page.getByRole('button', { name: '用选中的' }).click();
	await expect.poll(() => typed(page)).toMatchObject({ audio: '朗读.wav' });
	await page.frameLocator('iframe').locator('audio').waitFor();
	await save(page);
	await untilSaved(page);
	const [draft] = await around.desk.repository.drafts('ting-tao');
	expect(draft?.files).toEqual([]);
	expect(draft?.text).toContain('audio: 朗读.wav');
}, 240_000);

const filmsBelow = (publicRoot: string): string[] =>
	['ting-tao', '.hub']
		.flatMap((site) => listFiles(join(publicRoot, site)))
		.filter((file) => /\.(?:mp4|wav)$/.test(file));
