import { editorSchemas, filesOf } from '../schemas/editor-schemas.ts';

/** What an editor needs to check the YAML files while they are written, by path. */
export function editorFiles(): Record<string, string> {
	const schemas = Object.entries(editorSchemas());
	return {
		'.vscode/extensions.json': json({ recommendations: ['redhat.vscode-yaml'] }),
		'.vscode/settings.json': json({
			'yaml.schemas': Object.fromEntries(
				schemas.map(([file]) => [`./.vscode/schemas/${file}`, filesOf(file.replace('.schema.json', ''))]),
			),
		}),
		...Object.fromEntries(schemas.map(([file, schema]) => [`.vscode/schemas/${file}`, json(schema)])),
	};
}

const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;
