import { statfsSync } from 'node:fs';
import { freemem } from 'node:os';

const TMPFS = 0x01021994;
// Content, site and index of an entry in a branch of ten; measured 88 KB, and 16 inodes.
const MB_OF_ENTRY = 0.1;
const INODES_OF_ENTRY = 18;

/** Throws a sentence unless a network of so many entries fits where it is to be built, with as much again to spare in memory. */
export function requireRoom(folder: string, entries: number): void {
	const { type, bavail, bsize, ffree, files } = statfsSync(folder);
	const needed = entries * MB_OF_ENTRY;
	const free = Math.min((bavail * bsize) / 1e6, type === TMPFS ? freemem() / 2e6 : Number.POSITIVE_INFINITY);
	const isFull = free < needed || (files > 0 && ffree < entries * INODES_OF_ENTRY);
	if (!isFull) return;
	const gigabytes = Math.ceil(needed / 1000);
	throw new Error(
		`${entries} entries need ${gigabytes} GB in ${folder}: set TMPDIR to a folder on a disk with more room`,
	);
}
