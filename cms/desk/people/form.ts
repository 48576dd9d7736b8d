import type { FastifyRequest } from 'fastify';

/** One field of a form that was sent; empty when it is missing, the first when there are several. */
export function field({ body }: FastifyRequest, name: string): string {
	return fields({ body } as FastifyRequest, name)[0] ?? '';
}

/** All fields of that name. */
export function fields({ body }: FastifyRequest, name: string): string[] {
	const value = typeof body === 'object' && body !== null && Object.hasOwn(body, name) ? Reflect.get(body, name) : [];
	return [value].flat().filter((one) => typeof one === 'string');
}
