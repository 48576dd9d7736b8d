import { join, resolve } from 'node:path';

/** Where the desk keeps what is its own; closed to others on the machine. */
export interface DeskFolders {
	home: string;
	/** People, sessions, where each draft stands: SQLite. */
	database: string;
	/** The clone of the content repository, without a work tree. */
	repository: string;
	/** What is on main, checked out for the build; nobody edits here. */
	work: string;
	/** Signs cookies; made at the first start. */
	secret: string;
	/** Films and recordings, which do not belong in git: where every command looks for those of `work`. */
	media: string;
	/** What stands here is of use only while the desk runs; emptied whenever it starts or ends. */
	scratch: string;
}

/** The folders of a desk whose home is `home`; films may stand on another disk. */
export function foldersAt(home: string, media?: string): DeskFolders {
	const at = resolve(home);
	return {
		home: at,
		database: join(at, 'desk.sqlite'),
		repository: join(at, 'content.git'),
		work: join(at, 'work'),
		secret: join(at, 'secret'),
		media: resolve(media ?? join(at, 'work-media')),
		scratch: join(at, 'scratch'),
	};
}
