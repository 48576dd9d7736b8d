import { expect, test } from 'vitest';
import { RESERVED_SLUGS, SLUG } from '../../src/schema/reserved.ts';
import { makeSlug } from './make-slug.ts';

const free = () => false;

test.each([
	['天平大厦联合党支部', 'tianpingdasha'],
	['中共听涛菜市场支部委员会', 'tingtaocaishichang'],
	['临江路 88 号楼宇联合支部', 'linjianglu-88-haolou'],
	['８８号支部', 'zhibu-88-hao'],
	['ABC 公司党支部', 'abc-gongsi'],
	['女书法社支部', 'nvshufashe'],
	['联合党支部', 'lianhedangzhibu'],
	['鹅支部', 'e-zhibu'],
	['🎉', 'zhibu'],
	['me', 'me-2'],
	['', 'zhibu'],
])('%s becomes %s', (name, slug) => {
	expect(makeSlug(name, free)).toBe(slug);
});

test('branches whose names begin alike get different slugs, all short and valid', () => {
	const taken = new Set<string>();
	for (let number = 0; number < 134; number++) {
		const slug = makeSlug(`上海市澜桥区梧桐里街道社区综合第${number}党支部`, (one) => taken.has(one));
		expect(slug).toMatch(SLUG);
		expect(RESERVED_SLUGS).not.toContain(slug);
		taken.add(slug);
	}
	expect(taken.size).toBe(134);
});
