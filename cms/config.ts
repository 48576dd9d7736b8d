import type { NetworkSettings } from '../src/schema/network.ts';
import type { Person as Registered } from '../src/schema/people.ts';
import { type Block, blocks } from './config/blocks.ts';
import { choicesFor } from './config/choices.ts';
import { columnCollection, sharedCollection } from './config/column.ts';
import type { DecapConfig } from './config/decap.ts';
import { branchCollection, faceCollection, NETWORK, networkCollection, peopleCollection } from './config/settings.ts';
import type { BranchOverview } from './desk/network-overview.ts';
import type { Person } from './desk/people/person.ts';
import type { Rights } from './desk/rights/rights.ts';
import type { Template } from './templates/template.ts';

/** What the page with Decap is made from, `/write/<branch>/config.json`: for `window.initCMS({ config })`, and what is ours. */
export interface WritePage extends DecapConfig {
	desk: {
		branch: { slug: string; name: string };
		person: { name: string };
		/** One editor component each. */
		blocks: Block[];
		/** Texts to begin from, by column. */
		templates: Record<string, Template[]>;
	};
}

/** What besides the schema a configuration depends on. */
export interface Surroundings {
	network: NetworkSettings;
	/** Who may be named, as the branch has them on record. */
	people: ReadonlyMap<string, Registered>;
	/** Where readers find the network; ends with a slash. */
	readers: string;
	/** `2026-03-14`. */
	today: string;
	templates: readonly Template[];
	/** Names of the other branches, for whoever says which of them goes on with the work. */
	branches?: ReadonlyMap<string, string>;
}

/** Decap for one branch and one person: what this person may write there, in the branch's own order, and nothing else. */
export function writePage(
	branch: BranchOverview,
	person: Person,
	{ may }: Pick<Rights, 'may'>,
	surroundings: Surroundings,
): WritePage {
	const { slug, settings, columns } = branch;
	const written = columns.filter(({ id }) => may(person, 'write', { branch: slug, column: id }));
	return {
		...decapConfig(branch, person, { may }, surroundings),
		desk: {
			branch: { slug, name: settings.name },
			person: { name: person.name },
			blocks: blocks(),
			templates: templatesOf(written, surroundings.templates),
		},
	};
}

/** The same as Decap alone understands it. Its collections may be none: then this person writes nothing here. */
export function decapConfig(
	branch: BranchOverview,
	person: Person,
	{ may }: Pick<Rights, 'may'>,
	{ network, people, readers, today, branches }: Surroundings,
): DecapConfig {
	const { slug, columns } = branch;
	const choices = choicesFor(branch.face, network, people, branches);
	const year = Number(today.slice(0, 4));
	const own = columns
		.filter(({ id }) => may(person, 'write', { branch: slug, column: id }))
		.map((column) => {
			const place = { branch: slug, column: column.id };
			const mayPublish = may(person, 'publish', place);
			return columnCollection(slug, column, choices, year, { mayPublish, mayWithdraw: may(person, 'withdraw', place) });
		});
	const settings = [
		may(person, 'write-face', { branch: slug }) && faceCollection(slug, choices),
		may(person, 'write-people', { branch: slug }) && peopleCollection(slug),
		may(person, 'write-branch', { branch: slug }) && branchCollection(slug, choices),
	];
	return configAt(slug, `${readers}${slug}/`, [...own, ...settings.filter((one) => one !== false)]);
}

/** Decap for what belongs to the whole network: its settings, and its shared columns. */
export function networkPage(
	person: Person,
	{ may }: Pick<Rights, 'may'>,
	{ network, readers, today, templates }: Omit<Surroundings, 'people' | 'branches'>,
): WritePage {
	const choices = choicesFor({ topics: [] }, network, new Map());
	const year = Number(today.slice(0, 4));
	const shared = may(person, 'write-shared') ? network.shared : [];
	const settings = may(person, 'write-network') ? [networkCollection(choices)] : [];
	const columns = shared.map((column) => sharedCollection(column, choices, year));
	return {
		...configAt(NETWORK, readers, [...columns, ...settings]),
		desk: {
			branch: { slug: NETWORK, name: network.name },
			person: { name: person.name },
			blocks: blocks(),
			templates: templatesOf(shared, templates),
		},
	};
}

const templatesOf = (
	columns: { id: string; collection: string }[],
	templates: readonly Template[],
): Record<string, Template[]> =>
	Object.fromEntries(
		columns.map(({ id, collection }) => [id, templates.filter((one) => one.collection === collection)]),
	);

const configAt = (slug: string, address: string, collections: DecapConfig['collections']): DecapConfig => ({
	load_config_file: false,
	locale: 'zh_Hans',
	backend: { name: 'proxy', proxy_url: `/api/decap/${slug}`, branch: 'main' },
	publish_mode: 'editorial_workflow',
	site_url: address,
	display_url: address,
	media_folder: '',
	public_folder: '',
	show_preview_links: true,
	slug: { encoding: 'unicode', clean_accents: false, sanitize_replacement: '-' },
	collections,
});
