import { branchSettings } from '../../src/schema/branch.ts';
import { face } from '../../src/schema/face.ts';
import { forEditors, toJsonSchema } from '../../src/schema/json-schema.ts';
import { networkSettings } from '../../src/schema/network.ts';
import { people } from '../../src/schema/people.ts';

const SCHEMAS = { network: networkSettings, branch: branchSettings, face, people };

/** Which files a schema is for. */
export const filesOf = (name: string): string => (name === 'people' ? '**/people/*.yml' : `**/${name}.yml`);

/** The JSON Schemas by which editors check `network.yml`, `branch.yml`, `face.yml` and `people/*.yml`, by file name. */
export function editorSchemas(): Record<string, object> {
	return Object.fromEntries(
		Object.entries(SCHEMAS).map(([name, schema]) => [`${name}.schema.json`, forEditors(toJsonSchema(schema))]),
	);
}
