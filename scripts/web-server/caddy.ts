import { CACHE, FOR_EVER, HEADERS, HIDDEN, HSTS, LOG_DAYS, POLICY, SHOWN, TYPES, UTF8 } from './answers.ts';
import { caddyDeskDoor } from './desk-door.ts';
import { quoted } from './quoted.ts';
import { type BranchHost, baseOf, type WebSite } from './web-site.ts';

/** A Caddyfile for Caddy 2.6 and later; with an `https` address Caddy gets the certificates itself. */
export function caddyConfiguration(site: WebSite): string {
	const servers = [networkServer(site), ...site.hosts.map((host) => branchServer(site, host))];
	return `# Made by npm run web-server. What each line is for: scripts/web-server/README.md

(branch_sites_headers) {
	header {
${Object.entries(HEADERS)
	.map(([header, value]) => `		${header} "${value}"`)
	.join('\n')}
		Content-Security-Policy "${POLICY.pages}"
		Cache-Control "${CACHE.asked}"
	}
	header {
		-Server
		-Last-Modified
	}
	# header ${HSTS[0]} "${HSTS[1]}"
}

(branch_sites_files) {
	@other not method GET HEAD
	error @other 405
	@doubled expression {http.request.orig_uri}.startsWith("//")
	error @doubled 404
	@hidden {
		path_regexp ${HIDDEN.join('|')}
		not path_regexp ${SHOWN}
	}
	error @hidden 404
	@gone file {path}/gone.html
	error @gone 410
	@folder {
		not path */
		file {path}/index.html
	}
	route @folder {
		@asked expression {query} != ""
		redir @asked {http.request.orig_uri.path}/?{query} permanent
		redir {http.request.orig_uri.path}/ permanent
	}
	@forever {
		path_regexp ${FOR_EVER.join('|')}
		file
	}
	header @forever Cache-Control "${CACHE.forEver}"
	@drawings path *.svg
	header @drawings Content-Security-Policy "${POLICY.drawings}"
${Object.entries(TYPES).map(typeRule).join('\n')}
	file_server {
		precompressed ${site.brotli ? 'br ' : ''}gzip
	}
}

${servers.join('\n')}${site.desk ? caddyDeskDoor(site.desk, site.address.protocol, site.logs) : ''}`;
}

function typeRule([extension, type]: [string, string]): string {
	const value = UTF8.includes(type) ? `${type}; charset=utf-8` : type;
	return `	@${extension} path *.${extension}\n	header @${extension} Content-Type "${value}"`;
}

function networkServer(site: WebSite): string {
	const base = baseOf(site);
	const strip = base && `		uri strip_prefix ${base}\n`;
	const outside =
		base &&
		`		redir ${base} ${base}/ permanent
		@outside not path ${base}/*
		error @outside 404
`;
	return server(site, site.address.origin, site.root, {
		before: outside + strip,
		again: strip,
		branch: `			@branch path_regexp branch ^/([a-z][a-z0-9-]*)/
			vars @branch own {re.branch.1}
`,
	});
}

function branchServer(site: WebSite, { slug, host }: BranchHost): string {
	const place = `${baseOf(site)}/${slug}`;
	const strip = `		@placed path ${place}/*
		uri @placed strip_prefix ${place}
`;
	const toHub = `		@hub {
			not file {path} {path}/index.html
			file {
				root ${quoted(`${site.root}/.hub`)}
				try_files {path}/index.html
			}
		}
		redir @hub ${site.address.origin}${baseOf(site)}{uri} temporary
`;
	return server(site, `${site.address.protocol}//${host}`, `${site.root}/${slug}`, {
		before: strip + toHub,
		again: strip,
		branch: '',
	});
}

interface Rules {
	before: string;
	again: string;
	branch: string;
}

function server({ logs }: WebSite, name: string, root: string, { before, again, branch }: Rules): string {
	return `${name} {
	root * ${quoted(root)}
	log {
		output file ${quoted(`${logs}/${new URL(name).hostname}.access.log`)} {
			roll_keep_for ${LOG_DAYS * 24}h
			roll_keep 10000
		}
	}
	import branch_sites_headers
	route {
${before}		import branch_sites_files
	}
	handle_errors {
		import branch_sites_headers
${again}		@withdrawn expression {err.status_code} == 410
		route @withdrawn {
			rewrite {path}/gone.html
		}
		@missing expression {err.status_code} == 404
		route @missing {
${branch}			@own file {
				try_files /{http.vars.own}/404.html /404.html
			}
			rewrite @own {file_match.relative}
		}
		@page expression {err.status_code} in [404, 410]
		route @page {
			header Content-Type "text/html; charset=utf-8"
			file_server {
				precompressed gzip
			}
		}
		respond {err.status_code}
	}
}
`;
}
