import { createHash, randomBytes } from 'node:crypto';

/** A secret nobody guesses: 32 random bytes, safe in addresses. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is stored of a secret. It is random, so that one round is enough. */
export const digestOf = (token: string): string => createHash('sha256').update(token).digest('base64url');
