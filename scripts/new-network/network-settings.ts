import { COLLECTION_TITLES, type CollectionName } from '../../src/schema/collections.ts';
import { toJsonSchema } from '../../src/schema/json-schema.ts';
import { networkSettings } from '../../src/schema/network.ts';
import { wording } from '../../src/schema/wording.ts';
import { settingsYaml } from '../settings-yaml.ts';

/** What may be said about a network when it is made; what is not said can be replaced later. */
export interface Given {
	name?: string;
	address?: string;
	organiser?: string;
}

const PLACEHOLDERS: Required<Given> = {
	name: '支部网（请改为网络名称）',
	address: 'https://zhibu.example.org/',
	organiser: '请改为主办单位',
};

const UNIFIED: CollectionName[] = ['news', 'activities', 'stories', 'study', 'records', 'services'];

/** The text of `network.yml`, or sentences on what was given wrongly. */
export function newNetworkSettings(given: Given): { yaml: string } | { problems: string[] } {
	const columns = UNIFIED.map((id) => ({ id, collection: id, title: COLLECTION_TITLES[id] }));
	const data = { ...PLACEHOLDERS, ...given, columns };
	const { error } = networkSettings.safeParse(data);
	if (error) {
		const schema = toJsonSchema(networkSettings);
		const found = error.issues.flatMap((issue) => wording(issue, schema, data));
		return { problems: found.map(({ message, fix }) => message + fix) };
	}
	const toReplace = Object.keys(PLACEHOLDERS).filter((key) => !(key in given));
	return { yaml: settingsYaml(networkSettings, data, toReplace) };
}
