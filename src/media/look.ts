import type { BigIntStats } from 'node:fs';
import { access, constants, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { empty, missing, type Refusal, tooLarge } from './refusals.ts';

/** What stands at that path, if it is a file that may be read. */
export async function look(file: string): Promise<BigIntStats | undefined> {
	const found = await stat(file, { bigint: true }).catch(() => undefined);
	const isReadable =
		found?.isFile() &&
		(await access(file, constants.R_OK).then(
			() => true,
			() => false,
		));
	return isReadable ? found : undefined;
}

/** Why a file cannot be used whatever is in it. */
export function refuseBySize(file: string, found: BigIntStats | undefined, limit: number): Refusal | undefined {
	const name = basename(file);
	if (!found) return missing(name);
	if (found.size === 0n) return empty(name);
	return found.size > limit ? tooLarge(name, Number(found.size), limit) : undefined;
}
