import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nginxConfiguration } from '../../scripts/web-server/nginx.ts';

/** Starts nginx with the configuration we hand out, at a port instead of 80, by the words of `inside`. */
export function startWebServer(inside: string[], folder: string, root: string, port: number): ChildProcess {
	mkdirSync(folder, { recursive: true });
	const site = { root, address: new URL(`http://127.0.0.1:${port}/`), hosts: [], logs: folder, brotli: false };
	const own = nginxConfiguration(site)
		.replaceAll('\tlisten 80;', `\tlisten 127.0.0.1:${port};`)
		.replaceAll('\tlisten [::]:80;', '');
	writeFileSync(join(folder, 'site.conf'), own);
	writeFileSync(
		join(folder, 'nginx.conf'),
		`daemon off; pid nginx.pid; error_log stderr; ${process.getuid?.() === 0 ? 'user root;' : ''}
		events {}
		http {
			client_body_temp_path t1; proxy_temp_path t2; fastcgi_temp_path t3; uwsgi_temp_path t4; scgi_temp_path t5;
			include site.conf;
		}`,
	);
	const [command, ...words] = [...inside, 'nginx', '-p', folder, '-c', join(folder, 'nginx.conf')];
	return spawn(command!, words, { stdio: ['ignore', 'ignore', 'inherit'] });
}
