import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { foldersAt } from '../../cms/desk/folders.ts';
import { serve } from '../../scripts/start/serve.ts';
import { inviteCrowd, publish, published, save, sign, submit, textOf, whoseText } from '../../tests/desk/crowd.ts';
import { startDeskProcess } from '../../tests/desk/desk-process.ts';
import { mixed, textsIn } from '../../tests/desk/what-git-has.ts';
import { measure, PLACES, type Times } from './measure.ts';

/** How the whole desk answers sixty people in sessions of their own, and whether git has what they were told. */
export async function overHttp(
	{ folder, home, publicRoot }: { folder: string; home: string; publicRoot: string },
	slugs: string[],
	rounds: number,
): Promise<Times> {
	const site = await serve(publicRoot, '127.0.0.1', 0);
	const where = ['--folder', folder, '--home', home, '--out', publicRoot, '--readers', `${site.origin}/`];
	const desk = await startDeskProcess(...where);
	try {
		const branches = PLACES.map((place) => slugs[place]!);
		const { writers, reviewers } = await inviteCrowd(desk, await desk.firstLink(), branches, 10);
		console.log(`${writers.length + reviewers.length} people have come in by invitation`);
		// The first start publishes everything, which is not what is measured here.
		while (!(await fetch(`${site.origin}/`)).ok) await wait(200);
		const told = writers.map(() => ({
			turn: 0,
			version: undefined as string | undefined,
			saved: [] as string[],
			out: 0,
		}));
		const expectStatus = async (what: string, status: number, asked: Promise<Response>): Promise<Response> => {
			const response = await asked;
			if (response.status !== status) throw new Error(`${what}: ${response.status} ${await response.text()}`);
			await response.arrayBuffer();
			return response;
		};
		const before = cpuOf(desk.pid);
		const times = await measure(
			{
				async save(person) {
					const [writer, mine] = [writers[person]!, told[person]!];
					const text = textOf(writer, ++mine.turn);
					const answer = await expectStatus('save', 200, save(writer, text, mine.version));
					mine.version = answer.headers.get('x-version')!;
					mine.saved.push(mine.version);
				},
				async prepare(person) {
					await expectStatus('submit', 200, submit(writers[person]!));
					await expectStatus('sign', 303, sign(reviewers[person % 10]!, writers[person]!));
				},
				async publish(person) {
					const [writer, mine] = [writers[person]!, told[person]!];
					await expectStatus('publish', 303, publish(reviewers[person % 10]!, writer));
					mine.out = mine.turn;
				},
				async published(person) {
					const [writer, mine] = [writers[person]!, told[person]!];
					mine.version = (await expectStatus('read', 200, published(writer))).headers.get('x-version')!;
				},
			},
			rounds,
		);
		const after = cpuOf(desk.pid);
		await desk.kill('SIGKILL');
		const { repository } = foldersAt(home);
		const [everywhere, main] = [textsIn(repository, '--all'), textsIn(repository, 'main')];
		const kept = new Set(everywhere.map(({ version }) => version));
		const onMain = new Map(main.flatMap(({ text }) => [[whoseText(text)?.number, whoseText(text)?.turn]]));
		const lost = told.flatMap(({ saved }) => saved).filter((version) => !kept.has(version)).length;
		const notOut = told.filter(({ out }, number) => onMain.get(number) !== out).length;
		console.log(
			`answered: ${times.save.length + times.saveAmid.length} saves, of which git lacks ${lost}; ${times.publish.length + times.publishAmid.length} publications; ` +
				`writers of whom main has another text: ${notOut}; texts in a wrong place: ${mixed(everywhere).length}`,
		);
		console.log(
			`the desk's own process: ${(after.seconds - before.seconds).toFixed(1)} CPU s, ${after.peakMB} MB at most`,
		);
		return times;
	} finally {
		await desk.kill();
		site.close();
	}
}

/** What a process has used so far, as Linux tells it. */
function cpuOf(pid: number): { seconds: number; peakMB: number } {
	const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
		.replace(/^.*\) /s, '')
		.split(' ');
	const peak = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? '0';
	return { seconds: (Number(fields[11]) + Number(fields[12])) / 100, peakMB: Math.round(Number(peak) / 1024) };
}
