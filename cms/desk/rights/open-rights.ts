import type { NetworkOverview } from '../network-overview.ts';
import type { Person } from '../people/person.ts';
import { isGranted } from './may.ts';
import type { Action, Place } from './place.ts';
import { kindOfPath, type PathKind } from './place-of-path.ts';
import { ForbiddenError, type Log, type Rights } from './rights.ts';

/** What each kind of file needs somebody to be allowed. */
const NEEDED: Record<PathKind['kind'], Action> = {
	entry: 'write',
	face: 'write-face',
	header: 'write-face',
	branch: 'write-branch',
	person: 'write-people',
	shared: 'write-shared',
	network: 'write-network',
};

/** The rights of the people of a network, by its settings as they are now. Refusals are written down. */
export function openRights(network: () => NetworkOverview, log: Log): Rights {
	const whole = (place: Place): Place => ({
		...place,
		...(place.branch && { committees: network().branch(place.branch)?.committees ?? [] }),
	});
	const may = (person: Person, action: Action, place: Place = {}): boolean =>
		!person.isClosed && isGranted(person.grants, action, whole(place));
	const refuse = (person: Person, action: string, place: Place, tried: string | undefined): never => {
		const where = [place.branch, place.column].filter(Boolean).join('/');
		const detail = tried?.slice(0, 300);
		log.write({
			person: person.id,
			name: person.name,
			action,
			place: where,
			isRefused: true,
			...(detail && { detail }),
		});
		throw new ForbiddenError('这件事不在您的权限里。要办的话，请找管理员。');
	};
	const require = (person: Person, action: Action, place: Place = {}, tried?: string): void => {
		if (!may(person, action, place)) refuse(person, action, place, tried);
	};
	return {
		may,
		require,
		branchesOf: (person) => network().slugs.filter((branch) => may(person, 'read', { branch })),
		requirePath(person, path, tried) {
			const kind = kindOfPath(path);
			if (!kind) return refuse(person, 'write', {}, tried ?? path);
			const place: Place = {
				...('branch' in kind && { branch: kind.branch }),
				...('column' in kind && { column: kind.column }),
			};
			// A column that the branch, or the network, does not have is nobody's.
			const columns = 'branch' in kind ? network().branch(kind.branch)?.columns : network().settings.shared;
			if ('column' in kind && !columns?.some(({ id }) => id === kind.column))
				return refuse(person, NEEDED[kind.kind], place, tried ?? path);
			require(person, NEEDED[kind.kind], place, tried ?? path);
			return place;
		},
	};
}
