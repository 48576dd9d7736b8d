import { branchSettings } from '../../src/schema/branch.ts';
import { face } from '../../src/schema/face.ts';
import { forEditors, toJsonSchema } from '../../src/schema/json-schema.ts';
import { networkSettings } from '../../src/schema/network.ts';

const FILES = { network: networkSettings, branch: branchSettings, face };

/** The JSON Schemas by which editors check `network.yml`, `branch.yml` and `face.yml`, by file name. */
export function editorSchemas(): Record<string, object> {
	return Object.fromEntries(
		Object.entries(FILES).map(([name, schema]) => [`${name}.schema.json`, forEditors(toJsonSchema(schema))]),
	);
}
