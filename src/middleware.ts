import { defineMiddleware } from 'astro:middleware';

/** In `npm run dev`: which site an address belongs to, read from disk for every request. A build brings its own locals. */
export const onRequest = defineMiddleware(async (context, next) => {
	if (!ON_DEMAND) return next();
	const { answerFromDisk } = await import('./compose/on-demand.ts');
	return answerFromDisk(context, next);
});
