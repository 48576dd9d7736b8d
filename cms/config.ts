import type { NetworkSettings } from '../src/schema/network.ts';
import type { Person as Registered } from '../src/schema/people.ts';
import { type Block, blocks } from './config/blocks.ts';
import { choicesFor } from './config/choices.ts';
import { columnCollection } from './config/column.ts';
import type { DecapConfig } from './config/decap.ts';
import { faceCollection } from './config/face.ts';
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
	const templatesFor = (collection: string) => surroundings.templates.filter((one) => one.collection === collection);
	return {
		...decapConfig(branch, person, { may }, surroundings),
		desk: {
			branch: { slug, name: settings.name },
			person: { name: person.name },
			blocks: blocks(),
			templates: Object.fromEntries(written.map(({ id, collection }) => [id, templatesFor(collection)])),
		},
	};
}

/** The same as Decap alone understands it. Its collections may be none: then this person writes nothing here. */
export function decapConfig(
	branch: BranchOverview,
	person: Person,
	{ may }: Pick<Rights, 'may'>,
	{ network, people, readers, today }: Surroundings,
): DecapConfig {
	const { slug, columns } = branch;
	const choices = choicesFor(branch, network, people);
	const year = Number(today.slice(0, 4));
	const own = columns
		.filter(({ id }) => may(person, 'write', { branch: slug, column: id }))
		.map((column) => {
			const place = { branch: slug, column: column.id };
			const mayPublish = may(person, 'publish', place);
			return columnCollection(slug, column, choices, year, { mayPublish, mayWithdraw: may(person, 'withdraw', place) });
		});
	const address = `${readers}${slug}/`;
	return {
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
		collections: [...own, ...(may(person, 'write-face', { branch: slug }) ? [faceCollection(slug, choices)] : [])],
	};
}
