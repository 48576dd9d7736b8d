import { expect, test } from 'vitest';
import { byPinyin, initialOf } from './hub-letters.ts';

test.each([
	['梧桐里支部', 'W'],
	['临江大厦联合支部', 'L'],
	['听涛菜市场支部', 'T'],
	['妈祖街支部', 'M'],
	['他山支部', 'T'],
	['仨人行支部', 'S'],
	['如意里支部', 'R'],
	['阿克苏路支部', 'A'],
	['欧风街支部', 'O'],
	['坐落于此支部', 'Z'],
	['二里桥支部', 'E'],
	['中共河湾支部委员会', 'H'],
	['中山路支部', 'Z'],
	['  石门支部', 'S'],
	['ＡＩ产业园支部', 'A'],
	['étoile 支部', 'E'],
	['3 号楼支部', '#'],
	['「一平方」支部', '#'],
	['😀支部', '#'],
	['', '#'],
])('%s is looked for under %s', (name, letter) => {
	expect(initialOf(name)).toBe(letter);
});

test('the characters that are used most are found under the letter of their pinyin', () => {
	// The first level of GB 2312 is arranged by pinyin; these are the first characters of its letters.
	const starts = [...'啊芭擦搭蛾发噶哈击喀垃妈拿哦啪期然撒塌挖昔压匝'];
	const gbk = new TextDecoder('gbk');
	let letter = -1;
	const other: string[] = [];
	for (let high = 0xb0; high <= 0xd7; high++) {
		for (let low = 0xa1; low <= (high === 0xd7 ? 0xf9 : 0xfe); low++) {
			const character = gbk.decode(new Uint8Array([high, low]));
			if (character === starts[letter + 1]) letter++;
			if (initialOf(character) !== 'ABCDEFGHJKLMNOPQRSTWXYZ'[letter]) other.push(character);
		}
	}
	expect(letter).toBe(22);
	// A few have two readings, and the collator knows one.
	expect(other.length).toBeLessThan(40);
});

test('names are ordered by pinyin, and names that sound alike always in the same way', () => {
	const names = ['梧桐', '安居', '临江', '林江', '听涛', 'B 座'];
	expect(names.toSorted(byPinyin)).toEqual(names.toReversed().toSorted(byPinyin));
	expect(names.toSorted(byPinyin).filter((name) => /\p{Script=Han}/u.test(name[0]!))).toEqual([
		'安居',
		'林江',
		'临江',
		'听涛',
		'梧桐',
	]);
});
