import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { environmentFor } from '../../scripts/environment.ts';
import { caddyConfiguration } from '../../scripts/web-server/caddy.ts';
import type { DeskDoor } from '../../scripts/web-server/desk-door.ts';
import { nginxConfiguration } from '../../scripts/web-server/nginx.ts';
import type { BranchHost, WebSite } from '../../scripts/web-server/web-site.ts';
import { ended, freePort } from './programs.ts';

/** What a server answered. */
export interface Answer {
	status: number;
	headers: IncomingHttpHeaders;
	body: Buffer;
	text: string;
}

/** Asks a running server as a browser would; `host` is what the address bar shows. */
export type Ask = (path: string, headers?: Record<string, string>, method?: string) => Promise<Answer>;

const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** The servers there are configurations for, and whether they are on this machine. */
export const SERVERS = [server('nginx', ['-v'], existsSync(BROTLI)), server('caddy', ['version'], true)];
export type Server = ReturnType<typeof server>;

function server(name: 'nginx' | 'caddy', version: string[], brotli: boolean) {
	const isThere = spawnSync(name, version).status === 0;
	return { name, isThere, brotli, state: isThere ? '' : '(skipped: it is not installed)' };
}

/** Starts a real server with the configuration we hand out, on a port of its own instead of 80; it ends with the test. */
export async function startServer(
	{ name, brotli }: Server,
	folder: string,
	root: string,
	address: string,
	hosts: BranchHost[] = [],
	desk?: DeskDoor,
): Promise<{ ask: Ask; port: number; logs: string }> {
	const port = await freePort();
	const logs = join(folder, 'access logs');
	mkdirSync(logs, { recursive: true });
	const site: WebSite = { root, address: new URL(address), hosts, logs, brotli, desk };
	site.address.port = `${port}`;
	const child = name === 'nginx' ? startNginx(site, folder, port) : startCaddy(site, folder, port);
	let output = '';
	child.stderr?.on('data', (data) => (output += data));
	onTestFinished(() => ended(child, name === 'nginx' ? 'SIGQUIT' : 'SIGTERM'));
	const ask: Ask = (path, headers = {}, method = 'GET') =>
		askPort(port, path, { host: `${site.address.hostname}:${port}`, ...headers }, method);
	for (;;) {
		if (child.exitCode !== null) throw new Error(`${name} did not start:\n${output}`);
		if (await ask('/').catch(() => undefined)) return { ask, port, logs };
		await new Promise((resolve) => setTimeout(resolve, 20));
	}
}

function startNginx(site: WebSite, folder: string, port: number): ChildProcess {
	const own = nginxConfiguration(site)
		.replaceAll('\tlisten 80;', `\tlisten 127.0.0.1:${port};`)
		.replaceAll('\tlisten [::]:80;', hasIpv6 ? `\tlisten [::1]:${port};` : '');
	writeFileSync(join(folder, 'site.conf'), own);
	writeFileSync(
		join(folder, 'nginx.conf'),
		`${site.brotli ? `load_module ${BROTLI};` : ''}
		daemon off; pid nginx.pid; error_log stderr; ${process.getuid?.() === 0 ? 'user root;' : ''}
		events {}
		http {
			client_body_temp_path t1; proxy_temp_path t2; fastcgi_temp_path t3; uwsgi_temp_path t4; scgi_temp_path t5;
			include site.conf;
		}`,
	);
	return spawn('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: ['ignore', 'ignore', 'pipe'] });
}

function startCaddy(site: WebSite, folder: string, port: number): ChildProcess {
	const own = caddyConfiguration({
		...site,
		hosts: site.hosts.map((one) => ({ ...one, host: `${one.host}:${port}` })),
		desk: site.desk && { ...site.desk, host: `${site.desk.host}:${port}` },
	});
	writeFileSync(join(folder, 'Caddyfile'), `{\n\tadmin off\n\tauto_https off\n}\n${own}`);
	return spawn('caddy', ['run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile'], {
		stdio: ['ignore', 'ignore', 'pipe'],
		env: environmentFor({ HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder }),
	});
}

/** Asks a port of this machine, over IPv4 or IPv6. */
export function askPort(
	port: number,
	path: string,
	headers: Record<string, string>,
	method = 'GET',
	address = '127.0.0.1',
): Promise<Answer> {
	return new Promise((resolve, reject) => {
		const sent = request({ host: address, port, path, headers, method, agent: false }, (response) => {
			const chunks: Buffer[] = [];
			response.on('data', (chunk) => chunks.push(chunk));
			response.on('error', reject);
			response.on('end', () => {
				const body = Buffer.concat(chunks);
				resolve({ status: response.statusCode ?? 0, headers: response.headers, body, text: body.toString() });
			});
		});
		sent.on('error', reject).end();
	});
}

/** Whether this machine speaks IPv6 with itself. */
export const hasIpv6 = existsSync('/proc/net/if_inet6');
