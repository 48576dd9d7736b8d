import { Command, InvalidArgumentError, Option } from 'commander';

const program = new Command('bench')
	.description('Writes networks of any size and measures what building them costs.')
	.exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));

program
	.command('generate')
	.description('write a content repository of invented branches')
	.requiredOption('--out <dir>', 'a new or empty folder')
	.option('--branches <n>', 'number of branches', count, 134)
	.option('--entries <n>', 'entries in each branch', count, 75)
	.option('--texts <dir>', 'cut the texts from the .txt files of this folder')
	.option('--seed <n>', 'same seed, same bytes', count, 1)
	.option('--pictures <n>', 'entries with a picture in each branch', count, 0)
	.addOption(
		new Option('--search <engine>', 'what network.yml says').choices(['none', 'literal', 'pagefind']).default('none'),
	)
	.option('--no-git', 'leave out the git repository')
	.action(async (options) => {
		const { generate } = await import('./generate.ts');
		const start = performance.now();
		await generate(options);
		const seconds = ((performance.now() - start) / 1000).toFixed(1);
		console.log(
			`${options.branches * options.entries} entries in ${options.branches} branches: ${options.out} (${seconds} s)`,
		);
	});

program
	.command('cold')
	.description('build a network from nothing with us, Hugo and plain Astro; time, memory, ratios')
	.option('--branches <n>', 'number of branches', count, 134)
	.option('--entries <n>', 'entries in each branch', count, 75)
	.option('--texts <dir>', 'cut the texts from the .txt files of this folder')
	.option('--runs <n>', 'the median of so many runs', count, 3)
	.option('--only <names>', 'some of ours,hugo,astro', names, ['ours', 'hugo', 'astro'])
	.option('--no-search', 'leave out the build with search')
	.option('--scale', 'also 100,500 entries, ours alone: memory has to stay flat')
	.option('--json <file>', 'write the figures')
	.action(async (options) => {
		const { cold } = await import('./cold.ts');
		await cold(options);
	});

program
	.command('publish')
	.description('change one entry and publish it, with us, Hugo and Astro; from entry to page and front page')
	.option('--branches <n>', 'number of branches', count, 134)
	.option('--entries <n>', 'entries in each branch', count, 75)
	.option('--texts <dir>', 'cut the texts from the .txt files of this folder')
	.option('--runs <n>', 'the median of so many changes', count, 5)
	.option('--astro-runs <n>', 'so many with plain Astro, which builds everything again', count, 1)
	.option('--only <names>', 'some of ours,hugo,astro', names, ['ours', 'hugo', 'astro'])
	.option('--no-search', 'without search; only ours has it')
	.option('--no-large', 'leave out ten times as many branches')
	.option('--json <file>', 'write the figures')
	.action(async (options) => {
		const { publish } = await import('./publish.ts');
		await publish(options);
	});

program
	.command('scale')
	.description('build 100, 1,000 and 10,000 branches and publish one change; time and memory of each phase')
	.option('--branches <list>', 'other numbers of branches', list, [100, 1000, 10_000])
	.option('--entries <n>', 'entries in each branch', count, 10)
	.option('--runs <n>', 'the median of so many changes', count, 3)
	.option('--no-search', 'without search')
	.option('--wide', 'also change what stands on every page', false)
	.option('--shards <n>', 'also build in so many parts, one after the other, and merge them', count)
	.option('--json <file>', 'write the figures')
	.action(async (options) => {
		const { scale } = await import('./scale.ts');
		await scale(options);
	});

program
	.command('validate')
	.description('validate a network cold and with nothing changed, against a cold build of it; time of every rule')
	.option('--branches <n>', 'number of branches', count, 134)
	.option('--entries <n>', 'entries in each branch', count, 75)
	.option('--texts <dir>', 'cut the texts from the .txt files of this folder')
	.option('--runs <n>', 'the median of so many runs', count, 3)
	.action(async (options) => {
		const { validate } = await import('./validate.ts');
		await validate(options);
	});

program
	.command('search')
	.description(
		'ask the search of a branch and of the hub what stands in the texts; recall, bytes, time, index, one change',
	)
	.option('--branches <n>', 'number of branches; from two on the hub is asked too', count, 1)
	.option('--entries <n>', 'entries in each branch', count, 75)
	.option('--texts <dir>', 'cut the texts from the .txt files of this folder')
	.option('--queries <n>', 'number of queries', count, 240)
	.option('--only-ours', 'leave out Pagefind and MiniSearch')
	.option('--hub-only', 'ask the hub alone, of a network whose pages are not rendered: for large ones')
	.option('--chromium', 'also time the search pages in Chromium, four times slower')
	.option('--no-cost', 'leave out indexing everything and one change')
	.option('--runs <n>', 'the median of so many indexings', count, 1)
	.option('--seed <n>', 'same seed, same queries', count, 1)
	.option('--json <file>', 'write the figures')
	.action(async (options) => {
		const { search } = await import('./search.ts');
		await search(options);
	});

program
	.command('desk-publish')
	.description('publish one entry after another at a desk; from the button to the page, the word “live” and the search')
	.option('--branches <n>', 'number of branches', count, 134)
	.option('--entries <n>', 'entries in each branch', count, 75)
	.option('--texts <dir>', 'cut the texts from the .txt files of this folder')
	.option('--runs <n>', 'the median of so many changes', count, 10)
	.option('--json <file>', 'write the figures')
	.action(async (options) => {
		const { deskPublish } = await import('./desk-publish.ts');
		await deskPublish(options);
	});

program
	.command('desk')
	.description('save and publish as 60 people at once, at the repository and at the whole desk over HTTP')
	.option('--branches <n>', 'number of branches', count, 134)
	.option('--entries <n>', 'entries in each branch', count, 75)
	.option('--rounds <n>', 'saves of each person', count, 10)
	.option('--no-http', 'the repository alone')
	.action(async (options) => {
		const { desk } = await import('./desk.ts');
		await desk(options);
	});

program
	.command('desk-list')
	.description('open a long column in the editor, in Chromium; from navigating to the first rows and to all')
	.option('--column <n>', 'entries in the column', count, 2000)
	.option('--runs <n>', 'the median of so many visits', count, 5)
	.action(async (options) => {
		const { deskList } = await import('./desk-list.ts');
		await deskList(options);
	});

program
	.command('desk-memory')
	.description('nginx, the desk, builds and five people within one limit of memory that the system enforces; as root')
	.option('--branches <n>', 'number of branches', count, 134)
	.option('--entries <n>', 'entries in each branch', count, 75)
	.option('--limit <mb>', 'MB for all programs together', count, 1024)
	.option('--seconds <n>', 'how long people write', count, 60)
	.action(async (options) => {
		const { deskMemory } = await import('./desk-memory.ts');
		await deskMemory(options);
	});

function names(text: string): string[] {
	const wanted = text.split(',');
	if (!wanted.every((name) => /^(ours|hugo|astro)$/.test(name)))
		throw new InvalidArgumentError('Choose from ours, hugo and astro.');
	return wanted;
}

function list(text: string): number[] {
	return text.split(',').map(count);
}

function count(text: string): number {
	if (!/^\d+$/.test(text)) throw new InvalidArgumentError('It must be a whole number.');
	return Number(text);
}

try {
	await program.parseAsync();
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 3;
}
