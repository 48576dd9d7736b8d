import { runSteps } from './check/run.ts';
import { steps } from './check/steps.ts';

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
	console.error(`No check is called ${unknown.join(', ')}: there are ${steps.map(({ name }) => name).join(', ')}.`);
	process.exit(2);
}

const results = await runSteps(wanted.length > 0 ? steps.filter(({ name }) => wanted.includes(name)) : steps);
process.exitCode = results.every(({ passed }) => passed) ? 0 : 1;
