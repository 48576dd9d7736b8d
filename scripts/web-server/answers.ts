import { FILM_TYPES } from '../../src/media/attachment.ts';

/** Addresses of files whose name changes with their content, so that nobody has to ask for them twice. */
export const FOR_EVER = [
	'/_theme/',
	'/media/[0-9a-f]{16}[-./]',
	'/search/(?:index|text)/[0-9a-f]{8,}',
	'/_search/[0-9a-f]{8,}/',
];

/** What everything else is: kept, but asked for again each time. */
export const CACHE = { forEver: 'public, max-age=31536000, immutable', asked: 'no-cache' };

/** What is never handed out: hidden files but those that prove whose a domain is, sources, packed forms and pages under their bare names. */
export const HIDDEN = [
	'/\\.',
	'\\.md$',
	'/(?:404|gone)\\.html$',
	`\\.(?:html|css|js|mjs|xml|svg|json|webmanifest|txt)\\.(?:gz|br)$`,
];
/** What is handed out although it is hidden. */
export const SHOWN = '^/\\.well-known/';

/** Pages bring their content security policy along; only a header can forbid others to frame them. */
export const POLICY = {
	pages: "frame-ancestors 'self'",
	drawings: "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'self'",
};

/** Headers of every answer. */
export const HEADERS: Record<string, string> = {
	'X-Content-Type-Options': 'nosniff',
	'X-Frame-Options': 'SAMEORIGIN',
	'Referrer-Policy': 'strict-origin-when-cross-origin',
	'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
	'Cross-Origin-Opener-Policy': 'same-origin',
};

/** For a network that will never again be reached without TLS; it cannot be taken back for a year. */
export const HSTS = ['Strict-Transport-Security', 'max-age=31536000'] as const;

/** Types by extension; whatever is not named is offered for download. */
export const TYPES: Record<string, string> = {
	html: 'text/html',
	css: 'text/css',
	js: 'text/javascript',
	mjs: 'text/javascript',
	json: 'application/json',
	webmanifest: 'application/manifest+json',
	xml: 'text/xml',
	svg: 'image/svg+xml',
	txt: 'text/plain',
	ics: 'text/calendar',
	vtt: 'text/vtt',
	webp: 'image/webp',
	avif: 'image/avif',
	jpg: 'image/jpeg',
	png: 'image/png',
	gif: 'image/gif',
	ico: 'image/x-icon',
	woff2: 'font/woff2',
	wasm: 'application/wasm',
	pdf: 'application/pdf',
	...FILM_TYPES,
	docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
};

/** Types that are ours and therefore UTF-8; what secretaries offer for download may be anything. */
export const UTF8 = ['text/html', 'text/css', 'text/javascript', 'text/xml', 'application/json', 'image/svg+xml'];

/** Days that access logs are kept: six months at least (Cybersecurity Law, on network logs). */
export const LOG_DAYS = 190;
