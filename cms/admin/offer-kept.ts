import { hideBar, showBar } from './bar.ts';
import { ask, words } from './dialog.ts';
import { goOnWith, KEPT_HERE } from './keep-writing.ts';
import { allKept, forget, type Kept } from './kept.ts';
import { onAction } from './store.ts';
import { versions } from './versions.ts';
import { currentWriting, replaceWriting } from './writing.ts';

const WHEN = new Intl.DateTimeFormat('zh-CN', { month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit' });

/** Offers what was typed and never reached the desk: when its text is opened, and by a line at the foot of the lists. */
export function offerKept(): void {
	onAction(({ type }) => {
		if (type === 'DRAFT_CREATE_FROM_ENTRY' || type === 'DRAFT_CREATE_EMPTY') void offerForOpened();
		if (type === 'DRAFT_DISCARD') void showList();
	});
	void showList();
}

async function offerForOpened(): Promise<void> {
	hideBar('kept');
	const opened = currentWriting();
	if (!opened) return;
	if (opened.path) versions.opened(opened.path);
	const { collection, slug } = opened;
	const prefix = `${KEPT_HERE}${collection}/${slug || 'new-'}`;
	const kept = (await allKept(prefix)).find((one) => !slug || one.key === prefix);
	const now = currentWriting();
	// Somebody may have gone on meanwhile.
	if (!kept || now?.collection !== collection || now.slug !== slug) return;
	if (JSON.stringify(kept.data) === JSON.stringify(now.data) && kept.pictures.length === 0) return forget(kept.key);
	if (await wantsBack(kept)) {
		if (kept.path && kept.base) versions.opened(kept.path, kept.base);
		goOnWith(kept);
		replaceWriting(kept.data, kept.pictures);
	} else await forget(kept.key);
}

function wantsBack(kept: Kept): Promise<boolean> {
	const pictures = kept.pictures.length > 0 ? `，还有 ${kept.pictures.length} 张照片` : '';
	return ask(
		'恢复没有存上的内容？',
		[
			words(
				`「${kept.title}」在 ${WHEN.format(new Date(kept.at))} 写的内容没有存到工作台，留在这台电脑里${pictures}。`,
			),
			words(excerpt(kept)),
		],
		[
			{ label: '恢复没有存上的内容', value: () => true, isMain: true },
			{ label: '不要了', value: () => false },
		],
	);
}

function excerpt({ data }: Kept): string {
	const body = typeof data.body === 'string' ? data.body : '';
	return body.length > 120 ? `……${body.slice(-120)}` : body;
}

async function showList(): Promise<void> {
	const all = await allKept(KEPT_HERE).catch(() => []);
	if (all.length === 0 || currentWriting()) return hideBar('kept');
	showBar(
		'kept',
		`这台电脑里有 ${all.length} 篇没有存上的内容：`,
		all.slice(0, 3).map((kept) => ({
			label: kept.title,
			onclick: () => {
				hideBar('kept');
				location.hash = kept.slug
					? `#/collections/${kept.collection}/entries/${kept.slug}`
					: `#/collections/${kept.collection}/new`;
			},
		})),
	);
}
