import { type Document, isMap, isNode, isPair, isScalar, LineCounter, parseDocument, visit } from 'yaml';

/** Where in a text something stands, counted from 1. */
export interface Position {
	line: number;
	column: number;
}

/** Finds positions in YAML that the fast parser has already read; only used once something is wrong. */
export function openYaml(yaml: string) {
	let parsed: { document: Document; lines: LineCounter } | undefined;
	const open = () => {
		const lines = new LineCounter();
		parsed ??= { document: parseDocument(yaml, { lineCounter: lines, schema: 'core', uniqueKeys: false }), lines };
		return parsed;
	};
	const at = (offset: number | undefined): Position => {
		const { line, col } = open().lines.linePos(offset ?? 0);
		return { line: Math.max(line, 1), column: Math.max(col, 1) };
	};
	return {
		/** The value at `path`, or the nearest thing around it that was written. */
		positionOf(path: PropertyKey[]): Position {
			const plain = path.length === 1 ? plainValue(yaml, String(path[0])) : undefined;
			if (plain) return plain;
			for (let length = path.length; length > 0; length--) {
				const node = open().document.getIn(path.slice(0, length), true);
				if (isNode(node) && node.range) return at(node.range[0]);
			}
			return { line: 1, column: 1 };
		},
		/** The name of the field at `path`. */
		positionOfKey(path: PropertyKey[]): Position {
			return at(keyOffset(open().document, path));
		},
		/** The first anchor or alias; they let a short text stand for an endless one. */
		firstAnchor(): Position | undefined {
			let offset: number | undefined;
			visit(open().document, {
				Alias: (_, node) => {
					offset ??= node.range?.[0];
				},
				Node: (_, node) => {
					if ('anchor' in node && node.anchor) offset ??= node.range?.[0];
				},
			});
			return offset === undefined ? undefined : at(offset);
		},
	};
}

/** A value that begins on the line of its name; most do, and parsing takes a thousand times as long. */
function plainValue(yaml: string, key: string): Position | undefined {
	if (!/^[a-z]+$/i.test(key)) return undefined;
	const match = new RegExp(`(?<=^|\\n)${key}: +(?=[^\\s#|>&!*])`).exec(yaml);
	if (!match) return undefined;
	return { line: yaml.slice(0, match.index).split('\n').length, column: match[0].length + 1 };
}

function keyOffset(document: Document, path: PropertyKey[]): number | undefined {
	const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
	if (!isMap(parent)) return undefined;
	const pair = parent.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === path.at(-1));
	return isNode(pair?.key) ? pair.key.range?.[0] : undefined;
}
