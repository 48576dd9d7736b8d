import { quoted } from './quoted.ts';

/** The desk behind the network's web server: its own host, and where the desk itself listens on this machine. */
export interface DeskDoor {
	host: string;
	/** `127.0.0.1:4322`. */
	at: string;
}

/** Forty pictures of one article travel in one request. */
const LARGEST = '64m';

/** The desk's host in nginx: everything is handed through, events as they happen. */
export const nginxDeskDoor = ({ host, at }: DeskDoor, logs: string): string => `
server {
	listen 80;
	listen [::]:80;
	# listen 443 ssl http2;
	# listen [::]:443 ssl http2;
	# ssl_certificate /etc/ssl/${host}.pem;
	# ssl_certificate_key /etc/ssl/${host}.key;
	server_name ${host};
	access_log ${quoted(`${logs}/${host}.access.log`)} combined;
	server_tokens off;
	client_max_body_size ${LARGEST};
	# add_header Strict-Transport-Security "max-age=31536000" always;
	proxy_http_version 1.1;
	proxy_buffering off;
	proxy_read_timeout 1h;
	proxy_set_header Host $http_host;
	proxy_set_header Connection "";
	proxy_set_header X-Forwarded-For $remote_addr;
	proxy_set_header X-Forwarded-Proto $scheme;
	location / {
		proxy_pass http://${at};
	}
	# The editor has 6 MB. Pages are sent as they are: there are secrets in them.
	location ~ ^/(?:assets|api)/ {
		gzip on;
		gzip_types text/javascript text/css application/javascript application/json application/wasm;
		proxy_pass http://${at};
	}
}
`;

/** The same in Caddy, which by itself sends the headers, hands on events as they happen, and ends them for whoever has gone. */
export const caddyDeskDoor = ({ host, at }: DeskDoor, protocol: string, logs: string): string => `
${protocol}//${host} {
	log {
		output file ${quoted(`${logs}/${host}.access.log`)}
	}
	header -Server
	request_body {
		max_size ${LARGEST}B
	}
	@large path /assets/* /api/*
	encode @large gzip
	reverse_proxy ${at}
}
`;
