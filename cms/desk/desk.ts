import type { EventEmitter } from 'node:events';
import type { DatabaseSync } from 'node:sqlite';
import type { DeskEvents } from './events.ts';
import type { DeskFilms } from './films/films.ts';
import type { Flow } from './flow/flow.ts';
import type { DeskFolders } from './folders.ts';
import type { NetworkOverview } from './network-overview.ts';
import type { DeskOptions } from './options.ts';
import type { People } from './people/people.ts';
import type { Problems } from './problems/problems-of.ts';
import type { Publisher } from './publishing/publisher.ts';
import type { Repository } from './repository/repository.ts';
import type { Log, Rights } from './rights/rights.ts';

/** Everything the routes work with; `app.desk`. */
export interface Desk {
	options: DeskOptions;
	folders: DeskFolders;
	database: DatabaseSync;
	people: People;
	rights: Rights;
	log: Log;
	repository: Repository;
	problems: Problems;
	flow: Flow;
	films: DeskFilms;
	publisher: Publisher;
	events: EventEmitter<DeskEvents>;
	/** The network as it is on main now. */
	network(): NetworkOverview;
}
