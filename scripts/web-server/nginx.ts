import { CACHE, FOR_EVER, HEADERS, HIDDEN, HSTS, POLICY, SHOWN, TYPES, UTF8 } from './answers.ts';
import { nginxDeskDoor } from './desk-door.ts';
import { quoted } from './quoted.ts';
import { type BranchHost, baseOf, type WebSite } from './web-site.ts';

/** A configuration for nginx 1.18 and later, to be included on the level of `http`. */
export function nginxConfiguration(site: WebSite): string {
	const servers = [networkServer(site), ...site.hosts.map((host) => branchServer(site, host))];
	return `# Made by npm run web-server. What each line is for: scripts/web-server/README.md

map "$status $uri" $branch_sites_cache {
	default "${CACHE.asked}";
${FOR_EVER.map((pattern) => `	"~^(?:200|206|304) .*${pattern}" "${CACHE.forEver}";`).join('\n')}
}

map $uri $branch_sites_policy {
	default "${POLICY.pages}";
	"~\\.svg$" "${POLICY.drawings}";
}

${servers.join('\n')}${site.desk ? nginxDeskDoor(site.desk, site.logs) : ''}`;
}

function networkServer(site: WebSite): string {
	const base = baseOf(site);
	const outside = base === '' ? '' : `	location = ${base} { return 301 ${base}/; }\n	location / { return 404; }\n`;
	return server(site, site.address.hostname, site.root, {
		path: `^${literally(base)}(?<path>/.*)$`,
		missing: '/$branch/404.html /404.html',
		absent: '',
		more: outside,
	});
}

function branchServer(site: WebSite, { slug, host }: BranchHost): string {
	return server(site, host, `${site.root}/${slug}`, {
		// The page for missing addresses names its files by their place in the network.
		path: `^(?:${literally(baseOf(site))}/${slug}(?=/))?(?<path>/.*)$`,
		missing: '/404.html',
		absent: `		if (-f ${quoted(`${site.root}/.hub$path/index.html`)}) { return 302 ${site.address.origin}${baseOf(site)}$path$is_args$args; }\n`,
		more: '',
	});
}

interface Rules {
	/** Which addresses stand for files, with `path` as their way from the root. */
	path: string;
	missing: string;
	absent: string;
	more: string;
}

function server(site: WebSite, name: string, root: string, { path, missing, absent, more }: Rules): string {
	const { logs, brotli } = site;
	return `server {
	listen 80;
	listen [::]:80;
	# listen 443 ssl http2;
	# listen [::]:443 ssl http2;
	# ssl_certificate /etc/ssl/${name}.pem;
	# ssl_certificate_key /etc/ssl/${name}.key;
	server_name ${name};
	root ${quoted(root)};
	access_log ${quoted(`${logs}/${name}.access.log`)} combined;

	server_tokens off;
	autoindex off;
	absolute_redirect off;
	client_max_body_size 1k;
	open_file_cache off;
	disable_symlinks off;
	gzip_static on;
	gzip_vary on;
${brotli ? '	brotli_static on;\n' : ''}
	types {
${Object.entries(TYPES)
	.map(([extension, type]) => `		${type} ${extension};`)
	.join('\n')}
	}
	default_type application/octet-stream;
	charset utf-8;
	charset_types ${UTF8.filter((type) => type !== 'text/html').join(' ')};

	add_header Cache-Control $branch_sites_cache always;
	add_header Content-Security-Policy $branch_sites_policy always;
${Object.entries(HEADERS)
	.map(([header, value]) => `	add_header ${header} "${value}" always;`)
	.join('\n')}
	# add_header ${HSTS[0]} "${HSTS[1]}" always;
	add_header Last-Modified "";
	if_modified_since off;

	set $path "";
	set $branch "";
	if ($uri ~ "^${literally(baseOf(site))}/([a-z][a-z0-9-]*)/") { set $branch $1; }
	error_page 404 @missing;
	error_page 410 @gone;

	location ~ ${SHOWN} { try_files $uri =404; }
${HIDDEN.map((pattern) => `	location ~ "${pattern}" { return 404; }`).join('\n')}
	location ~ "${path}" {
		try_files $path \${path}index.html @absent;
	}
${more}	location @absent {
		if (-f $document_root\${path}gone.html) { return 410; }
		if (-f $document_root$path/index.html) { return 301 $uri/$is_args$args; }
		if (-f $document_root$path/gone.html) { return 301 $uri/; }
${absent}		return 404;
	}
	location @missing { try_files ${missing} =404; }
	location @gone { try_files \${path}gone.html =410; }
}
`;
}

const literally = (text: string): string => text.replace(/[.+*?()[\]{}|^$\\]/g, '\\$&');
