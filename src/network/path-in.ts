import { relative, sep } from 'node:path';

/** A file's path from a folder, with `/` on every system: how problems and manifests name files. */
export const pathIn = (folder: string, file: string): string => relative(folder, file).split(sep).join('/');
