/**
 * The time a public file bears, in seconds: made from its bytes, so that it differs for two versions of a page even where
 * both have one size and were written within one second. Web servers make ETag and Last-Modified from time and size;
 * a browser would otherwise be told that the old page is still good.
 */
export const stampOf = (digest: string): number => EARLIEST + (Number.parseInt(digest.slice(0, 8), 16) % SPAN);

// 1980, before which archives know no time; 34 years on nothing is in the future.
const EARLIEST = 315_532_800;
const SPAN = 2 ** 30;
