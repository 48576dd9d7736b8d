import { branchSettings } from '../../src/schema/branch.ts';
import { type JsonSchema, toJsonSchema } from '../../src/schema/json-schema.ts';

/** Something that can be said of a new branch: a column of a roster, an option of the command. */
export interface RosterField {
	/** Where it stands in `branch.yml`: `['contact', 'phone']`. */
	path: string[];
	id: string;
	label: string;
	schema: JsonSchema;
}

/** Not a field of `branch.yml` but its folder. */
export const SLUG_FIELD: RosterField = {
	path: [],
	id: 'slug',
	label: '代号',
	schema: { type: 'string', title: '代号' },
};

/** Set by whoever approves a branch, not by who makes it. */
const NOT_GIVEN = ['status', 'statusNote', 'successor', 'showcase'];

/** Every field of `branch.yml` that fits a cell, those of groups too, in the schema's order. */
export const ROSTER_FIELDS: RosterField[] = flatten(toJsonSchema(branchSettings), []);

function flatten({ properties = {} }: JsonSchema, parents: string[]): RosterField[] {
	return Object.entries(properties)
		.filter(([key]) => parents.length > 0 || !NOT_GIVEN.includes(key))
		.flatMap(([key, schema]) => {
			const path = [...parents, key];
			if (schema.properties) return flatten(schema, path);
			const fitsCell = schema.type !== undefined && !schema.items?.properties;
			return fitsCell ? [{ path, id: key, label: schema.title ?? key, schema }] : [];
		});
}
