/** Makes a value when it is first asked for; what failed may be tried again. */
export function once<K, T>(known: Map<K, Promise<T>>, key: K, make: () => Promise<T>): Promise<T> {
	const value = known.get(key) ?? make();
	known.set(key, value);
	value.catch(() => known.delete(key));
	return value;
}
