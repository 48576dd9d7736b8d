import { everywhere, type Find, masked } from './personal/everywhere.ts';
import type { BranchRule, EntryRule } from './rule.ts';

export const numberPlate: EntryRule & BranchRule = {
	id: 'number-plate',
	severity: 'should-fix',
	summary: 'The plate of a car, also of new energy; sign and letters as GA 36 gives them, with three digits at least.',
	...everywhere(
		(passage) => numberPlates(passage, ''),
		(where, shown) => ({
			message: `${where}里的「${shown}」像是车牌号，能查到车主是谁。`,
			fix: '请删去，写「一辆白色轿车」就够了；照片上的车牌也请遮住。',
		}),
	),
};

const PLATE =
	/[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼] ?[A-HJ-NP-Za-hj-np-z][ ·•‧・.-]?((?:[A-HJ-NP-Za-hj-np-z\d]{5,6}|[A-HJ-NP-Za-hj-np-z\d]{4}[挂学警港澳])(?![A-Za-z\d]))/g;

const numberPlates: Find = ({ text, plain }) =>
	[...plain.matchAll(PLATE)]
		.filter(([, number = '']) => number.replace(/\D/g, '').length >= 3)
		.map(({ 0: plate, index }) => {
			const end = index + plate.length;
			const written = text.slice(index, end);
			return { start: index, end, shown: masked(written, 2, 2) };
		});
