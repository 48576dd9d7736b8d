import type { RateLimitPluginOptions } from '@fastify/rate-limit';
import type { FastifyRequest } from 'fastify';
import { lineOf } from './people/line-of-address.ts';

/** More in a minute than ten open tabs of one person ask for, and than the pages of a door cost a whole meeting. */
const MOST = { person: 1200, address: 6000 };

/**
 * How much anybody may ask for. Whoever is signed in counts alone: sixty people of one office come by one address, and
 * each opens an editor of eighty files. Only at the door, where nobody is known yet, the address counts.
 */
export const RATES: RateLimitPluginOptions = {
	timeWindow: '1 minute',
	max: ({ person }: FastifyRequest) => (person ? MOST.person : MOST.address),
	keyGenerator: ({ person, ip }: FastifyRequest) => (person ? `person ${person.id}` : lineOf(ip)),
	errorResponseBuilder: () => Object.assign(new Error('请求太多了，请过一分钟再试。'), { statusCode: 429 }),
};

/** A door where strangers enter a password: enough for a meeting where all do so at once behind one address. */
export const DOOR = { isOpen: true, rateLimit: { max: 600, timeWindow: '1 minute' } };
