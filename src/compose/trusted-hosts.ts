interface Vouching {
	address: string;
	policies?: { trusted: string[] } | undefined;
}

/** The network's own host and those it vouches for. */
export function trustedHosts({ address, policies }: Vouching): string[] {
	return [hostOf(address), ...(policies?.trusted ?? [])];
}

/** Whether a web address stands on one of these hosts, or on a subdomain of one. */
export function isTrusted(address: string, hosts: readonly string[]): boolean {
	const host = hostOf(address);
	return hosts.some((trusted) => trusted !== '' && (host === trusted || host.endsWith(`.${trusted}`)));
}

/** As browsers understand it; nothing where there is none. */
const hostOf = (address: string): string => (URL.parse(address)?.hostname ?? '').replace(/\.$/, '');
