import { loadDecap } from './decap.ts';
import { keepWriting } from './keep-writing.ts';
import { words } from './locale.ts';
import { offerKept } from './offer-kept.ts';
import { watchRequests } from './send.ts';
import { captureStore } from './store.ts';

/** The editor: Decap, with what it needs at the desk around it. */
async function start(): Promise<void> {
	// The session is the desk's; Decap is told that somebody is signed in and asks nobody.
	localStorage.setItem('decap-cms-user', JSON.stringify({ backendName: 'proxy' }));
	captureStore();
	watchRequests();
	const [cms, config] = await Promise.all([loadDecap(), fetch('config.json').then((answer) => answer.json())]);
	cms.registerLocale('zh_Hans', words);
	keepWriting();
	offerKept();
	window.initCMS({ config });
}

void start();
