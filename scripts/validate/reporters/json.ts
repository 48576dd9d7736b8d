import { countProblems, type Reporter } from './reporter.ts';

/** For programs: the problems as they are, files counted from the content folder, and counts. */
export const json: Reporter = {
	name: 'json',
	report(report) {
		const { problems, launch, branches, entries, judged, seconds } = report;
		const counts = { ...countProblems(report), branches, entries, judged, seconds: Number(seconds.toFixed(3)) };
		return JSON.stringify({ problems, counts, ...(launch && { launch }) }, null, '\t');
	},
};
