import type { CommittedFolders } from '../build/committed-folders.ts';
import type { BuildSettings } from '../build/job.ts';
import { HUB } from '../build/layout.ts';
import { makeHub } from '../build/make-hub.ts';
import { networkDigests } from '../build/network-digests.ts';
import { readState, type SiteState } from '../build/state.ts';
import { keptTheme, prepareTheme, type Theme } from '../build/theme.ts';
import { packingOf } from './restore.ts';

/** Renders the hub from what branches are now; with the theme that most of the named ones are, else the one it has. */
export async function refreshHub(
	settings: Omit<BuildSettings, 'theme' | 'networkDigest'>,
	states: SiteState[],
	themes: string[],
	folders: CommittedFolders,
): Promise<void> {
	const { layout, network } = settings;
	const theme = await themeFor(layout, themes);
	const { forHub: networkDigest } = networkDigests(layout.content, network, folders);
	await makeHub({ ...settings, theme, networkDigest }, states);
}

// One that is compiled already: what is deployed now may be what somebody goes back from, and may not even compile.
async function themeFor(layout: BuildSettings['layout'], themes: string[]): Promise<Theme> {
	const hub = readState(layout, HUB);
	const packing = packingOf(layout);
	const byUse = [...Map.groupBy(themes, (name) => name)].sort((a, b) => b[1].length - a[1].length);
	for (const name of [byUse[0]?.[0], hub?.theme]) {
		const theme = name && keptTheme(layout, name, packing);
		if (theme) return theme;
	}
	return prepareTheme(layout, packing);
}
