import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { environmentFor } from '../../scripts/environment.ts';

/** A server of git repositories by https, with a certificate of its own, that one person may write to. */
export interface HttpsServer {
	/** What git takes for a repository in the folder. */
	address(name: string): string;
	/** Who the certificate is vouched for by. */
	authority: string;
	/** The password it takes from now on. */
	password: string;
	/** A folder to be at home in, where this password stands. */
	homeWith(password: string): string;
	/** Answers every request like this from now on, as what stands before a server does that is not well. */
	answerWith(how: 'git' | 'unavailable' | 'nothing'): void;
	start(): Promise<void>;
	stop(): Promise<void>;
}

const USER = 'desk';

/** Prepares one for the repositories of a folder; it ends with the test. */
export function httpsServer(folder: string): HttpsServer {
	const [key, certificate] = [join(folder, 'server.key'), join(folder, 'server.pem')];
	const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
	execFileSync(
		'openssl',
		[
			'req',
			'-x509',
			'-newkey',
			'ec',
			'-pkeyopt',
			'ec_paramgen_curve:prime256v1',
			'-nodes',
			'-days',
			'2',
			...subject,
		].concat('-keyout', key, '-out', certificate),
		{ stdio: 'ignore' },
	);
	let how: 'git' | 'unavailable' | 'nothing' = 'git';
	let port = 0;
	let server: Server | undefined;
	const answer = (request: IncomingMessage, response: ServerResponse) => {
		if (how === 'nothing') return;
		if (how === 'unavailable') return void response.writeHead(503).end();
		const given = Buffer.from(request.headers.authorization?.replace(/^Basic /, '') ?? '', 'base64').toString();
		if (given !== `${USER}:${made.password}`)
			return void response.writeHead(401, { 'www-authenticate': 'Basic realm="git"' }).end();
		askGit(folder, request, response);
	};
	const stop = async () => {
		server?.closeAllConnections();
		await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)));
		server = undefined;
	};
	onTestFinished(stop);
	const made: HttpsServer = {
		password: 'jiang-bian-you-feng',
		address: (name) => `https://localhost:${port}/${name}`,
		authority: certificate,
		homeWith(password) {
			const home = join(folder, `home-${password}`);
			mkdirSync(home, { recursive: true });
			writeFileSync(join(home, '.netrc'), `machine localhost login ${USER} password ${password}\n`, { mode: 0o600 });
			return home;
		},
		answerWith: (next) => (how = next),
		async start() {
			server = createServer({ key: readFileSync(key), cert: readFileSync(certificate) }, answer);
			await new Promise<void>((resolve) => server!.listen(port, 'localhost', resolve));
			port = (server.address() as AddressInfo).port;
		},
		stop,
	};
	return made;
}

/** Hands a request to git's own program for web servers. */
function askGit(folder: string, request: IncomingMessage, response: ServerResponse): void {
	const { pathname, search } = new URL(request.url ?? '/', 'https://localhost');
	const { headers, method = 'GET' } = request;
	const program = join(execFileSync('git', ['--exec-path'], { encoding: 'utf8' }).trim(), 'git-http-backend');
	const child = spawn(program, {
		cwd: dirname(folder),
		env: environmentFor({
			GIT_PROJECT_ROOT: folder,
			GIT_HTTP_EXPORT_ALL: '1',
			PATH_INFO: decodeURIComponent(pathname),
			QUERY_STRING: search.slice(1),
			REQUEST_METHOD: method,
			REMOTE_USER: USER,
			REMOTE_ADDR: '127.0.0.1',
			...given('CONTENT_TYPE', headers['content-type']),
			...given('CONTENT_LENGTH', headers['content-length']),
			...given('HTTP_CONTENT_ENCODING', headers['content-encoding']),
			...given('GIT_PROTOCOL', headers['git-protocol']?.toString()),
		}),
		stdio: ['pipe', 'pipe', 'ignore'],
	});
	child.stdin.on('error', () => undefined);
	request.pipe(child.stdin);
	const said: Buffer[] = [];
	child.stdout.on('data', (data: Buffer) => said.push(data));
	child.once('close', () => {
		const all = Buffer.concat(said);
		const end = all.indexOf('\r\n\r\n');
		const lines = all.subarray(0, end).toString('utf8').split('\r\n');
		const fields = lines.map((line): [string, string] => [line.replace(/:.*/, ''), line.replace(/^[^:]*: */, '')]);
		const status = fields.find(([name]) => name === 'Status')?.[1];
		response.writeHead(
			Number.parseInt(status ?? '200', 10),
			Object.fromEntries(fields.filter(([name]) => name !== 'Status')),
		);
		response.end(all.subarray(end + 4));
	});
}

const given = (name: string, value: string | undefined): Record<string, string> =>
	value === undefined ? {} : { [name]: value };
