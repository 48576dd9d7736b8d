/** What may not be stored, in a sentence for whoever wrote it. */
export class RefusedContentError extends Error {
	readonly statusCode = 422;
}
