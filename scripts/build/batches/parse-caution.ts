import { InvalidArgumentError } from 'commander';

/** A number of branches, at least one. */
export function parseCount(text: string): number {
	if (!/^[1-9]\d{0,5}$/.test(text)) throw new InvalidArgumentError('写一个数，例如 20。');
	return Number(text);
}

/** A share of branches, as `5%`. */
export function parseShare(text: string): number {
	const [, percent] = /^(\d{1,3}(?:\.\d+)?)%$/.exec(text) ?? [];
	if (percent === undefined || Number(percent) > 100) throw new InvalidArgumentError('写成百分之几，例如 5%。');
	return Number(percent) / 100;
}
