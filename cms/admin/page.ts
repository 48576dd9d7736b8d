/** The branch this page writes for: `/write/<branch>/`. */
export const branch: string = decodeURIComponent(location.pathname.split('/')[2] ?? '');

/** It writes for the whole network: what is saved holds at once, nobody signs. */
export const isForNetwork: boolean = branch === '_network';

let token = meta('csrf-token');

/** Whoever is signed in, by the number the desk gave them. */
export const person: string = meta('person');

/** What proves to the desk that a request comes from this page. */
export const csrf = (): string => token;

function meta(name: string, page: Document = document): string {
	return page.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? '';
}

/** Asks for this page once more, after the session may have changed: who is signed in now, if anybody. */
export async function renewToken(ask: typeof fetch): Promise<string | undefined> {
	const answer = await ask(location.pathname, { redirect: 'manual', cache: 'no-store' });
	if (!answer.ok) return undefined;
	const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
	token = meta('csrf-token', page);
	return meta('person', page);
}
