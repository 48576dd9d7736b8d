import type { Films } from '../../../src/compose/films.ts';
import { openOverview } from '../open-overview.ts';
import type { Repository } from '../repository/repository.ts';
import { openDoubles } from './double.ts';
import type { Problems } from './problems-of.ts';

/** What the rules say of texts, by the content as main has it. Nothing of the rules is loaded before somebody asks. */
export function openProblems(
	repository: Pick<Repository, 'content' | 'onMove'>,
	scratch: string,
	films?: Films,
): Problems {
	const overview = openOverview(repository);
	const doubles = openDoubles(repository.content, scratch);
	return {
		of: (key, text, files, read, versions) =>
			doubles({ key, text, files, read, versions }, async (double) => {
				const { judgeText } = await import('./judge-text.ts');
				const { settings: network, ...around } = overview();
				const branch = around.branch(key.branch);
				const column = branch?.columns.find(({ id }) => id === key.column);
				if (!branch || !column) return [];
				return judgeText({ ...double, id: key.id, column, branch, network, content: repository.content, films });
			}),
	};
}
