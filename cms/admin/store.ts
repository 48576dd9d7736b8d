import type { Action, State, Store } from './decap.ts';

type Make = (...args: unknown[]) => Store;
type Enhance = (make: Make) => Make;

let store: Store | undefined;
const watchers: ((action: Action, before: State, after: State) => void)[] = [];

/**
 * Lets us read what is typed, and hear what happens: Decap builds its store with what developers' tools put here,
 * which is the one public way to it. Called before Decap is loaded.
 */
export function captureStore(): void {
	window.__REDUX_DEVTOOLS_EXTENSION_COMPOSE__ =
		(...enhancers: Enhance[]): Enhance =>
		(make) =>
		(...args) => {
			const heard: Make = (...inner) => hear(make(...inner));
			store = enhancers.reduceRight((made, enhance) => enhance(made), heard)(...args);
			return store;
		};
}

const preparers: ((action: Action) => void)[] = [];

function hear(made: Store): Store {
	return {
		...made,
		dispatch(action: Action) {
			for (const prepare of preparers) prepare(action);
			const before = made.getState();
			const answer = made.dispatch(action);
			for (const watch of watchers) watch(action, before, made.getState());
			return answer;
		},
	};
}

/** Decap's store; only after Decap is loaded. */
export function decapStore(): Store {
	if (!store) throw new Error('Decap has not been loaded');
	return store;
}

/** Called after everything that happens in Decap. */
export function onAction(watch: (action: Action, before: State, after: State) => void): void {
	watchers.push(watch);
}

/** Called before anything happens in Decap, to add to what it carries. */
export function beforeAction(prepare: (action: Action) => void): void {
	preparers.push(prepare);
}
