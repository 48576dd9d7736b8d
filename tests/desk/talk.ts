/** What everybody signs in with whom a test has made. */
export const PASSWORD = '江边的傍晚有风 2026';

/** What a signed-in browser would send, without a browser: cookies and the token of the last page. */
export interface Talk {
	get(path: string): Promise<Response>;
	/** The page's text; its token is kept for the next post. */
	page(path: string): Promise<string>;
	post(path: string, fields: Record<string, string>, headers?: Record<string, string>): Promise<Response>;
	send(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>;
	cookie(): string;
	token(): string;
}

/** Somebody's way of talking to a desk, which may be given as what has its origin: one that is started again has another. */
export function talkTo(at: string | { origin: string }): Talk {
	const cookies = new Map<string, string>();
	let token = '';
	const ask = async (path: string, init: RequestInit = {}): Promise<Response> => {
		const origin = typeof at === 'string' ? at : at.origin;
		const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
		const headers = { accept: 'text/html', origin, ...(cookie && { cookie }), ...(init.headers as object) };
		const response = await fetch(new URL(path, origin), { redirect: 'manual', ...init, headers });
		for (const line of response.headers.getSetCookie()) {
			const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
			if (name && value !== undefined) cookies.set(name, value);
		}
		return response;
	};
	const page = async (path: string): Promise<string> => {
		const text = await (await ask(path)).text();
		token = /name="(?:_csrf|csrf-token)" (?:value|content)="([^"]+)"/.exec(text)?.[1] ?? token;
		return text;
	};
	return {
		get: (path) => ask(path),
		page,
		post: (path, fields, headers) =>
			ask(path, { method: 'POST', body: new URLSearchParams({ _csrf: token, ...fields }), headers: { ...headers } }),
		send: (path, body, headers) =>
			ask(path, {
				method: 'POST',
				body: JSON.stringify(body),
				headers: { accept: 'application/json', 'content-type': 'application/json', 'x-csrf-token': token, ...headers },
			}),
		cookie: () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
		token: () => token,
	};
}

/** The same, signed in. */
export async function signIn(origin: string, login: string, password = PASSWORD): Promise<Talk> {
	const talk = talkTo(origin);
	await talk.page('/sign-in');
	const answer = await talk.post('/sign-in', { login, password });
	if (answer.status !== 303) throw new Error(`${login} cannot sign in: ${answer.status} ${await answer.text()}`);
	await talk.page('/');
	return talk;
}
