import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

/** Answers requests from a public root as a web server would: folders end with a slash, missing addresses get the site's own page. */
export function siteHandler(publicRoot: string): (request: IncomingMessage, response: ServerResponse) => void {
	// `dev` reads the disk at every request, so that a release switched in is seen at once.
	const files = sirv(publicRoot, { dev: true, etag: true });
	return (request, response) => {
		const [path = '/', query] = (request.url ?? '/').split('?');
		if (/\/[^./]+$/.test(path)) {
			response.writeHead(301, { location: `.${path.slice(path.lastIndexOf('/'))}/${query ? `?${query}` : ''}` }).end();
			return;
		}
		files(request, response, () => answerMissing(publicRoot, path, response));
	};
}

/** The branch's own page for missing addresses, or the hub's. */
function answerMissing(publicRoot: string, path: string, response: ServerResponse): void {
	const [, slug = ''] = /^\/([a-z][a-z0-9-]*)\//.exec(path) ?? [];
	const page = [join(publicRoot, slug, '404.html'), join(publicRoot, '404.html')].find((file) => existsSync(file));
	response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
	response.end(page ? readFileSync(page) : '404');
}
