import { z } from 'zod';
import type { Asking, Call } from './call.ts';
import { getDeployPreview } from './deploy.ts';
import * as drafts from './drafts.ts';
import * as media from './files.ts';
import * as network from './network-actions.ts';
import * as notes from './notes.ts';
import { persistEntry } from './persist.ts';
import { persistForNetwork } from './persist-shared.ts';
import { entriesByFiles, entriesByFolder, getEntry } from './read-entries.ts';

type Action<C extends Asking> = (call: C, params: unknown) => Promise<unknown>;

/** An action that only sees what it asked for; what else the browser sent is dropped. */
function action<T extends z.ZodRawShape, C extends Asking = Call>(
	shape: T,
	run: (call: C, params: z.output<z.ZodObject<T>>) => Promise<unknown>,
): Action<C> {
	const params = z.object(shape);
	return async (call, sent) => run(call, params.parse(sent));
}

const name = z.string().max(400);
const named = { collection: name, slug: name };
const asset = z.object({ path: name, content: z.string(), encoding: z.literal('base64') });
const files = { files: z.array(z.object({ path: name, label: z.string().optional() })).max(20) };
const saved = {
	dataFiles: z.array(z.object({ path: name, raw: z.string(), newPath: name.optional() })),
	assets: z.array(asset).max(100),
	options: z.object({ status: z.string().optional() }).optional(),
};
const paths = { paths: z.array(name).min(1).max(100) };

/** Every action of Decap's proxy protocol, about one branch. */
export const ACTIONS: Record<string, Action<Call>> = {
	info: action({}, async ({ branch }) => ({
		repo: branch.settings.name,
		publish_modes: ['editorial_workflow'],
		type: 'desk',
	})),
	entriesByFolder: action({ folder: name }, entriesByFolder),
	entriesByFiles: action(files, entriesByFiles(getEntry)),
	getEntry: action({ path: name }, getEntry),
	unpublishedEntries: action({}, drafts.unpublishedEntries),
	unpublishedEntry: action(
		{ id: name.optional(), collection: name.optional(), slug: name.optional() },
		drafts.unpublishedEntry,
	),
	unpublishedEntryDataFile: action(named, drafts.unpublishedEntryDataFile),
	unpublishedEntryMediaFile: action({ path: name }, media.getMediaFile),
	deleteUnpublishedEntry: action(named, drafts.deleteUnpublishedEntry),
	publishUnpublishedEntry: action(named, drafts.publishUnpublishedEntry),
	updateUnpublishedEntryStatus: action(
		{ ...named, newStatus: z.enum(['draft', 'pending_review', 'pending_publish']) },
		drafts.updateUnpublishedEntryStatus,
	),
	persistEntry: action(saved, persistEntry),
	getMedia: action({ mediaFolder: name }, media.getMedia),
	getMediaFile: action({ path: name }, media.getMediaFile),
	persistMedia: action({ asset }, media.persistMedia),
	deleteFile: action({ path: name }, (call, { path }) => media.deleteFiles(call, { paths: [path] })),
	deleteFiles: action(paths, media.deleteFiles),
	getDeployPreview: action(named, getDeployPreview),
	getNotes: action(named, notes.getNotes),
	addNote: action({ ...named, note: z.object({ content: z.string().trim().min(1).max(2000) }) }, notes.addNote),
	updateNote: action(
		{ ...named, noteId: name, updates: z.object({ resolved: z.boolean().optional() }) },
		notes.updateNote,
	),
	deleteNote: action({}, notes.deleteNote),
	toggleNoteResolution: action({ ...named, noteId: name }, notes.toggleNoteResolution),
	getPRMetadata: action({}, async () => ({ metadata: null })),
};

/** The same about the whole network: everything is written at once, so that there are no drafts and nothing to sign. */
export const NETWORK_ACTIONS: Record<string, Action<Asking>> = {
	info: action<object & z.ZodRawShape, Asking>({}, async ({ desk }) => ({
		repo: desk.network().settings.name,
		publish_modes: ['editorial_workflow'],
		type: 'desk',
	})),
	entriesByFolder: action({ folder: name }, network.sharedEntries),
	entriesByFiles: action(files, entriesByFiles(network.networkEntry)),
	getEntry: action({ path: name }, network.networkEntry),
	unpublishedEntries: action({}, async () => []),
	unpublishedEntry: action({}, network.noDraft),
	unpublishedEntryDataFile: action({}, network.noDraft),
	unpublishedEntryMediaFile: action({}, network.noDraft),
	persistEntry: action(saved, persistForNetwork),
	getMedia: action({ mediaFolder: name }, network.sharedMedia),
	getMediaFile: action({ path: name }, network.sharedMediaFile),
	persistMedia: action({ asset }, network.putSharedMedia),
	deleteFile: action({ path: name }, (asking: Asking, { path }) =>
		network.removeSharedMedia(asking, { paths: [path] }),
	),
	deleteFiles: action(paths, network.removeSharedMedia),
	getDeployPreview: action({}, async () => null),
	getNotes: action({}, async () => ({ notes: [] })),
	getPRMetadata: action({}, async () => ({ metadata: null })),
};
