import type { WritePage } from '../config.ts';
import { beginToday } from './begin-today.ts';
import { registerBlocks } from './blocks.ts';
import { watchFileInputs } from './choose-files.ts';
import { watchCrashes } from './crash.ts';
import { loadDecap } from './decap.ts';
import { declineCopies } from './decline-copies.ts';
import { element } from './element.ts';
import { keepWriting } from './keep-writing.ts';
import { words } from './locale.ts';
import { nameNewTexts } from './new-id.ts';
import { offerKept } from './offer-kept.ts';
import { watchPastes } from './paste.ts';
import { registerPictureBlock } from './picture-block.ts';
import { registerPreviews } from './preview.ts';
import { watchProblems } from './problems.ts';
import { renewAfterSettings } from './renew-page.ts';
import { watchSaves } from './save-first.ts';
import { watchRequests } from './send.ts';
import { captureStore } from './store.ts';
import { showTop } from './top.ts';
import { followProgress } from './where.ts';
import { watchBlocksAtTheEnds } from './write-below.ts';

/** What Decap shows beside the form; it would begin with remarks. */
const PANE = 'cms.right-pane';

/** The editor: Decap, with what it needs at the desk around it. */
async function start(): Promise<void> {
	if (!localStorage.getItem(PANE)) localStorage.setItem(PANE, 'preview');
	// The session is the desk's; Decap is told that somebody is signed in and asks nobody.
	localStorage.setItem('decap-cms-user', JSON.stringify({ backendName: 'proxy' }));
	captureStore();
	watchRequests();
	declineCopies();
	const [cms, { desk, ...config }] = await Promise.all([loadDecap(), fetch('config.json').then(readPage)]);
	if (config.collections.length === 0) return sayInstead('您在这个支部没有可以写的栏目。');
	cms.registerLocale('zh_Hans', words);
	registerBlocks(cms, desk.blocks);
	registerPictureBlock(cms);
	registerPreviews(
		cms,
		config.collections.map(({ name }) => name),
	);
	nameNewTexts(cms);
	beginToday();
	keepWriting();
	offerKept();
	watchSaves();
	renewAfterSettings();
	watchProblems();
	watchFileInputs();
	watchPastes();
	window.initCMS({ config });
	watchCrashes();
	watchBlocksAtTheEnds();
	showTop(desk);
	followProgress();
}

async function readPage(answer: Response): Promise<WritePage> {
	const page = await answer.json();
	if (!answer.ok) throw new Error(page.error);
	return page;
}

function sayInstead(text: string): void {
	document.body.append(
		element(
			'main',
			{ className: 'desk desk-crash' },
			element('p', {}, text),
			element('a', { href: '/' }, '回到工作台'),
		),
	);
}

start().catch((error: Error) => sayInstead(`编辑器没有打开：${error.message}。请刷新这一页再试。`));
