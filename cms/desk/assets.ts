import { hash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { createRequire, stripTypeScriptTypes } from 'node:module';
import { dirname, join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';

const OWN: Record<string, string> = {
	admin: join(import.meta.dirname, '../admin'),
	pages: join(import.meta.dirname, 'pages/assets'),
};
const FILE = /^[a-z0-9-]+\.(ts|css|svg)$/;
const TYPES: Record<string, string> = {
	ts: 'text/javascript; charset=utf-8',
	css: 'text/css; charset=utf-8',
	svg: 'image/svg+xml',
};

interface Ready {
	changed: number;
	body: Buffer;
	etag: string;
	type: string;
}

/**
 * What browsers need at the desk: our own modules with their types stripped, the style sheets, Decap's bundle and the
 * decoder for HEIC. No bundler: the modules are few, and what runs is what stands in the repository.
 */
export const assetRoutes: FastifyPluginAsync = async (app) => {
	const ready = new Map<string, Ready>();
	app.get<{ Params: { folder: string; name: string } }>(
		'/assets/:folder/:name',
		{ config: { isOpen: true } },
		async (request, reply) => {
			const { folder, name } = request.params;
			const home = Object.hasOwn(OWN, folder) ? OWN[folder] : undefined;
			if (!home || !FILE.test(name)) return reply.callNotFound();
			const file = await prepared(join(home, name), ready);
			return file ? send(request, reply, file) : reply.callNotFound();
		},
	);
	const { resolve } = createRequire(import.meta.url);
	const decap = join(dirname(resolve('decap-cms/package.json')), 'dist');
	const heic = dirname(resolve('heic-to'));
	const options = { decorateReply: false, index: false, dotfiles: 'deny', maxAge: '1h' } as const;
	await app.register(fastifyStatic, {
		...options,
		root: decap,
		prefix: '/assets/decap/',
		allowedPath: (path) => /^\/(?:\d+\.)?decap-cms\.js(?:\.LICENSE\.txt)?$|^\/\w+\.wasm$/.test(path),
	});
	await app.register(fastifyStatic, {
		...options,
		root: heic,
		prefix: '/assets/heic/',
		allowedPath: (path) => /^\/(?:[a-z]+\/)?[\w.-]+\.(?:js|wasm)$/.test(path),
	});
};

async function prepared(file: string, ready: Map<string, Ready>): Promise<Ready | undefined> {
	const changed = (await stat(file).catch(() => undefined))?.mtimeMs;
	if (changed === undefined) return undefined;
	const known = ready.get(file);
	if (known?.changed === changed) return known;
	const text = await readFile(file, 'utf8');
	const kind = file.slice(file.lastIndexOf('.') + 1);
	const body = Buffer.from(kind === 'ts' ? stripTypeScriptTypes(text) : text);
	const made = { changed, body, etag: `"${hash('sha1', body)}"`, type: TYPES[kind]! };
	ready.set(file, made);
	return made;
}

function send(request: FastifyRequest, reply: FastifyReply, { body, etag, type }: Ready): FastifyReply {
	reply.header('etag', etag).header('cache-control', 'no-cache').type(type);
	return request.headers['if-none-match'] === etag ? reply.code(304).send() : reply.send(body);
}
