import { z } from 'zod';
import type { Call } from './call.ts';
import { getDeployPreview } from './deploy.ts';
import * as drafts from './drafts.ts';
import * as files from './files.ts';
import * as notes from './notes.ts';
import { persistEntry } from './persist.ts';
import { entriesByFiles, entriesByFolder, getEntry } from './read-entries.ts';

type Action = (call: Call, params: unknown) => Promise<unknown>;

/** An action that only sees what it asked for; what else the browser sent is dropped. */
function action<T extends z.ZodRawShape>(
	shape: T,
	run: (call: Call, params: z.output<z.ZodObject<T>>) => Promise<unknown>,
): Action {
	const params = z.object(shape);
	return async (call, sent) => run(call, params.parse(sent));
}

const name = z.string().max(400);
const named = { collection: name, slug: name };
const asset = z.object({ path: name, content: z.string(), encoding: z.literal('base64') });

/** Every action of Decap's proxy protocol. */
export const ACTIONS: Record<string, Action> = {
	info: action({}, async ({ branch }) => ({
		repo: branch.settings.name,
		publish_modes: ['editorial_workflow'],
		type: 'desk',
	})),
	entriesByFolder: action({ folder: name }, entriesByFolder),
	entriesByFiles: action(
		{ files: z.array(z.object({ path: name, label: z.string().optional() })).max(20) },
		entriesByFiles,
	),
	getEntry: action({ path: name }, getEntry),
	unpublishedEntries: action({}, drafts.unpublishedEntries),
	unpublishedEntry: action(
		{ id: name.optional(), collection: name.optional(), slug: name.optional() },
		drafts.unpublishedEntry,
	),
	unpublishedEntryDataFile: action(named, drafts.unpublishedEntryDataFile),
	unpublishedEntryMediaFile: action({ path: name }, files.getMediaFile),
	deleteUnpublishedEntry: action(named, drafts.deleteUnpublishedEntry),
	publishUnpublishedEntry: action(named, drafts.publishUnpublishedEntry),
	updateUnpublishedEntryStatus: action(
		{ ...named, newStatus: z.enum(['draft', 'pending_review', 'pending_publish']) },
		drafts.updateUnpublishedEntryStatus,
	),
	persistEntry: action(
		{
			dataFiles: z.array(z.object({ path: name, raw: z.string(), newPath: name.optional() })),
			assets: z.array(asset).max(100),
			options: z.object({ status: z.string().optional() }).optional(),
		},
		persistEntry,
	),
	getMedia: action({ mediaFolder: name }, files.getMedia),
	getMediaFile: action({ path: name }, files.getMediaFile),
	persistMedia: action({ asset }, files.persistMedia),
	deleteFile: action({ path: name }, (call, { path }) => files.deleteFiles(call, { paths: [path] })),
	deleteFiles: action({ paths: z.array(name).min(1).max(100) }, files.deleteFiles),
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
