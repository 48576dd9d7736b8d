import { ask, words } from './dialog.ts';
import { element } from './element.ts';
import { person, renewToken } from './page.ts';

let asking: Promise<void> | undefined;

/** The session has ended: asks to sign in beside what is being written, and comes back when that is done. */
export function signInAgain(ask: typeof fetch): Promise<void> {
	asking ??= askToSignIn(ask).finally(() => {
		asking = undefined;
	});
	return asking;
}

async function askToSignIn(request: typeof fetch): Promise<void> {
	// Perhaps it was done in another tab already.
	if (await isSignedIn(request)) return;
	const login = element('input', { name: 'login', autocomplete: 'username', required: true, id: 'desk-login' });
	const password = element('input', {
		name: 'password',
		type: 'password',
		autocomplete: 'current-password',
		required: true,
		id: 'desk-password',
	});
	await ask<undefined>(
		'请重新登录',
		[
			words('登录已经到时间了。您写的内容都在，登录以后接着写。'),
			element('p', {}, element('label', { htmlFor: 'desk-login' }, '账号'), login),
			element('p', {}, element('label', { htmlFor: 'desk-password' }, '密码'), password),
			words(element('a', { href: '/sign-in', target: '_blank' }, '在新窗口里登录'), '，登录好了回来点「我已经登录」。'),
		],
		[
			{ label: '登录', isMain: true, value: () => signIn(request, login.value, password.value) },
			{
				label: '我已经登录',
				value: async () => {
					if (!(await isSignedIn(request))) throw new Error('还没有登录。');
				},
			},
		],
	);
}

async function signIn(request: typeof fetch, login: string, password: string): Promise<undefined> {
	const page = new DOMParser().parseFromString(await (await request('/sign-in')).text(), 'text/html');
	const token = page.querySelector<HTMLInputElement>('input[name="_csrf"]')?.value ?? '';
	const answer = await request('/sign-in', {
		method: 'POST',
		body: new URLSearchParams({ login, password, _csrf: token }),
		redirect: 'manual',
	});
	if (answer.type === 'opaqueredirect' || answer.ok) {
		if (await isSignedIn(request)) return undefined;
	}
	const told = new DOMParser().parseFromString(await answer.text(), 'text/html');
	throw new Error(told.querySelector('[role="alert"]')?.textContent?.trim() || '没有登录上，请看看账号和密码。');
}

/** Somebody else's session must not save what this person wrote. */
async function isSignedIn(request: typeof fetch): Promise<boolean> {
	const now = await renewToken(request);
	if (now !== undefined && now !== person) throw new Error('现在登录的是另一个账号，请换回写这篇文章的账号。');
	return now !== undefined;
}
