import { isIPv6 } from 'node:net';

/** Whose line an address is on: one address of IPv4; of IPv6 the first half, behind which everybody has billions. */
export function lineOf(address: string): string {
	const plain = address.replace(/^::ffff:(?=[\d.]+$)/i, '');
	if (!isIPv6(plain)) return plain;
	const [head = '', tail] = plain.replace(/%.*$/, '').split('::');
	const groups = (part = '') => part.split(':').filter(Boolean);
	const zeros = tail === undefined ? [] : Array<string>(8).fill('0');
	const first = [...groups(head), ...zeros].slice(0, 4);
	return `${first.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
}
