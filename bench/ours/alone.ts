import { join } from 'node:path';
import { compare, type Result } from '../compare.ts';
import { type GenerateOptions, generate } from '../generate.ts';
import { figure } from '../table.ts';
import { type BuildReport, ours } from './contend.ts';

/** Our build of one network, with nobody to compare it to. */
export interface Alone extends Result {
	report: BuildReport;
}

/** Generates a network and builds it once. */
export async function buildAlone(scratch: string, network: Omit<GenerateOptions, 'out'>): Promise<Alone> {
	const content = join(scratch, 'content');
	await generate({ ...network, out: content });
	const own = ours();
	const [result] = await compare([own], content, scratch, 1);
	return { ...result!, report: own.report! };
}

/** The seconds of each phase, longest first. */
export function printPhases({ seconds }: BuildReport): string {
	const phases = Object.entries(seconds)
		.filter(([phase]) => phase !== 'total')
		.sort(([, a], [, b]) => b - a);
	return phases.map(([phase, spent]) => `${phase} ${figure(spent, 1)}`).join(', ');
}
