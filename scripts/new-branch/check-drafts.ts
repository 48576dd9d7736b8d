import { branchSettings } from '../../src/schema/branch.ts';
import { type JsonSchema, toJsonSchema } from '../../src/schema/json-schema.ts';
import { RESERVED_SLUGS, SLUG } from '../../src/schema/reserved.ts';
import { sampleOf } from '../../src/schema/sample.ts';
import { type Worded, wording } from '../../src/schema/wording.ts';
import { likeliest } from '../../src/schema/wording-likely.ts';
import { fieldAt, valueAt } from '../../src/schema/wording-names.ts';
import type { Draft, NewBranch } from './draft.ts';
import { makeSlug } from './make-slug.ts';
import type { Standing } from './standing.ts';

/** Drafts that can be made, and for all others sentences on everything that is wrong. */
export interface Checked {
	branches: NewBranch[];
	problems: string[];
	wrong: number;
}

/** Judges all drafts together: each by the schema, all by each other and by what stands already. */
export function checkDrafts(drafts: Draft[], standing: Standing): Checked {
	const slugs = new Map<string, Draft>();
	const names = new Map<string, Draft>();
	const found = drafts.map((draft) => [
		...slugProblems(draft, slugs, standing),
		...nameProblems(draft, names, standing),
		...schemaProblems(draft),
	]);
	const isTaken = (slug: string) => slugs.has(slug) || standing.hasSlug(slug);
	const branches = drafts
		.filter((_, index) => found[index]!.length === 0)
		.map((draft) => {
			const slug = draft.slug ?? makeSlug(String(draft.data.short ?? draft.data.name), isTaken);
			slugs.set(slug, draft);
			return { slug, data: draft.data };
		});
	return { branches, problems: found.flat(), wrong: drafts.length - branches.length };
}

function slugProblems(draft: Draft, slugs: Map<string, Draft>, standing: Standing): string[] {
	const { slug, data } = draft;
	if (slug === undefined) return [];
	const other = slugs.get(slug);
	const what = reasonAgainst(slug, other, standing);
	if (!what) {
		slugs.set(slug, draft);
		return [];
	}
	const free = makeSlug(String(data.name ?? ''), (one) => slugs.has(one) || standing.hasSlug(one));
	return [say(draft, 'slug', what, `请换一个，例如 ${free}。`)];
}

function reasonAgainst(slug: string, other: Draft | undefined, standing: Standing): string | undefined {
	if (!SLUG.test(slug))
		return `代号「${slug}」不能用作网址：要用两个以上的小写字母、数字和连字符，以字母开头，最多 39 个。`;
	if (RESERVED_SLUGS.has(slug)) return `代号「${slug}」是系统保留的。`;
	if (standing.hasSlug(slug)) return `已经有代号为「${slug}」的支部了。`;
	return other && `代号「${slug}」和${other.place('slug')}重复了。`;
}

function nameProblems(draft: Draft, names: Map<string, Draft>, standing: Standing): string[] {
	const { name } = draft.data;
	if (typeof name !== 'string') return [];
	const before = names.get(name);
	const slug = standing.slugOfName(name);
	names.set(name, before ?? draft);
	const fix = '每个支部只写一次；如果是两个支部，请把名称写得不一样。';
	if (slug) return [say(draft, 'name', `名称「${name}」和已有的支部 ${slug} 重复了。`, fix)];
	return before ? [say(draft, 'name', `名称「${name}」和${before.place('name')}重复了。`, fix)] : [];
}

const SCHEMA: JsonSchema = toJsonSchema(branchSettings);

function schemaProblems(draft: Draft): string[] {
	const { error } = branchSettings.safeParse(draft.data);
	const found = error?.issues.flatMap((issue) => wording(issue, SCHEMA, draft.data)) ?? [];
	return found.map((one) =>
		say(draft, String(one.path.findLast((part) => typeof part === 'string')), one.message, fixOf(one, draft)),
	);
}

/** Outside a YAML file, advice without its notation. */
function fixOf({ rule, path, fix }: Worded, { data }: Draft): string {
	const field = fieldAt(SCHEMA, path);
	if (rule === 'field-missing') return `请写上，例如 ${String(sampleOf(field)).replace(/。$/, '')}。`;
	if (rule === 'field-type')
		return field.type === 'boolean' ? '请写 是 或 否。' : `请只写数字，例如 ${sampleOf(field)}。`;
	if (rule !== 'choice-unknown') return fix;
	const labels = field['x-cms']?.options?.map(({ label }) => label) ?? [];
	const meant = likeliest(
		valueAt(data, path),
		labels.map((label) => ({ value: label, label })),
	);
	return `${meant ? `可能是 ${meant.label}；` : ''}可以选的有：${labels.join('、')}。`;
}

function say(draft: Draft, field: string, what: string, fix: string): string {
	const place = draft.place(field);
	return `${place && `${place}：`}${what}${fix}`;
}
