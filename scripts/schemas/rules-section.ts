import { catalogue } from '../../src/rules/catalogue.ts';

const BEGIN = '<!-- rules: written by npm run schemas -->';
const END = '<!-- end of rules -->';

/** `scripts/README.md` with the section on rules as the catalogue has it. */
export function withRules(readme: string): string {
	const [before = '', rest = ''] = readme.split(BEGIN);
	const [, after = ''] = rest.split(END);
	const rows = [...catalogue.values()].map(
		({ id, severity, summary, mayOverrule, isProtected }) =>
			`| \`${id}\` | ${severity === 'must-fix' ? 'must' : 'should'}${isProtected ? ', always' : ''}${mayOverrule ? ', or a reason' : ''} | ${summary.replaceAll('|', '\\|')} |`,
	);
	return `${before.trimEnd()}\n\n${BEGIN}\n\n| rule | fix | what is looked for |\n|---|---|---|\n${rows.join('\n')}\n\n${END}\n${after.trimStart() && `\n${after.trimStart()}`}`;
}
