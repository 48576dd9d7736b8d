/** One direction of the design: files of `from` must not import what `forbidden` matches. */
export interface Boundary {
	/** Paths from the root of the repository. */
	from: RegExp;
	/** A path from the root of the repository, or the name of a package. */
	forbidden: RegExp;
	/** The files that may all the same. */
	except?: RegExp;
	instead: string;
}

/** Imports point one way: schema ← network, markdown, media ← rules ← compose ← the pages; src ← scripts ← cms. */
export const boundaries: Boundary[] = [
	{
		from: /^src\/schema\//,
		forbidden: /^(?!zod$|src\/schema\/)/,
		instead: 'schema imports zod and itself only: pass what it needs as an argument, or move it into schema.',
	},
	{
		from: /^src\/(network|markdown|media)\//,
		forbidden: /^src\/(?!schema\/|network\/|markdown\/|media\/)/,
		instead: 'network, markdown and media know schema and each other only: let compose bring them together.',
	},
	{
		from: /^src\/rules\//,
		forbidden: /^src\/(?!schema\/|network\/|markdown\/|media\/|rules\/|compose\/link-target\.ts$)/,
		instead: 'rules judge what is written, before anything is composed: take what they need from what was read.',
	},
	{
		from: /^src\/compose\//,
		forbidden: /^src\/(?!schema\/|network\/|markdown\/|media\/|rules\/|compose\/)/,
		instead: 'compose knows nothing of pages: put what they need into the composed Branch.',
	},
	{
		from: /^src\/components\//,
		forbidden: /^astro:content$|^src\/(live\.config|pages\/)/,
		instead: 'components take props and never query: ask in the page, and pass the answer on.',
	},
	{
		from: /^src\//,
		forbidden: /^(scripts|cms|bench|tests)\//,
		instead: 'src imports src only: move what both need into src.',
	},
	{
		from: /^scripts\//,
		forbidden: /^(cms|bench|tests)\//,
		instead: 'scripts import src and scripts only: move what both need into scripts.',
	},
	{
		from: /^(src|scripts|cms)\//,
		forbidden: /^gray-matter$/,
		except: /^src\/network\/front-matter\.ts$/,
		instead: 'gray-matter can run JavaScript: use src/network/front-matter.ts, where it cannot.',
	},
	{
		from: /^(src|scripts|cms)\//,
		forbidden: /^(node:)?child_process$/,
		except:
			/^cms\/desk\/(repository\/git|publishing\/build-process|media\/encode-ahead)\.ts$|^scripts\/(git\.ts|start\/desk\.ts|build\/theme\.ts|build\/shards\/rclone\.ts|setup\/|check\/|test\/)/,
		instead:
			'git is started by scripts/git.ts, at the desk by cms/desk/repository/git.ts: use what they export. (Another program? Name the file in boundaries.ts.)',
	},
];
