import { isSettings } from '../../config/settings.ts';
import type { Call } from './call.ts';
import { entryKey } from './place.ts';

/** Where somebody's change is to be seen. */
export async function getDeployPreview(
	call: Call,
	{ collection, slug }: { collection: string; slug: string },
): Promise<{ url: string; status: 'SUCCESS' | 'PENDING' } | null> {
	if (isSettings(collection)) return null;
	const { branch, ...rest } = entryKey(call, collection, slug, 'read');
	const progress = call.desk.flow.progress({ branch, ...rest });
	// Decap adds the column and the id: `preview_path` of the configuration.
	const url = `${call.desk.options.readers}${branch}/`;
	if (progress?.stage === 'building') return { url, status: 'PENDING' };
	const isLive = progress ? progress.stage === 'live' : await call.desk.repository.entry({ branch, ...rest });
	return isLive ? { url, status: 'SUCCESS' } : null;
}
