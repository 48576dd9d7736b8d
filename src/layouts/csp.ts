import { createHash } from 'node:crypto';
import { PRE_PAINT } from './pre-paint.ts';

const digest = createHash('sha256').update(PRE_PAINT).digest('base64');

const policy = (scripts: string, workers: string) =>
	[
		"default-src 'none'",
		`script-src 'self' 'sha256-${digest}'${scripts}`,
		"style-src 'self'",
		"img-src 'self'",
		"media-src 'self'",
		"font-src 'self'",
		"connect-src 'self'",
		...(workers ? [`worker-src ${workers}`] : []),
		"form-action 'self'",
		"base-uri 'none'",
	].join('; ');

/** The content security policy of every page, the same for all branches. */
export const CSP = policy('', '');

/** The policy of search pages where Pagefind runs WebAssembly in a worker. */
export const WASM_CSP = policy(" 'wasm-unsafe-eval'", "'self' blob:");
