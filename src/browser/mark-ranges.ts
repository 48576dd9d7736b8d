const ALL = 'found';
const NOW = 'found-now';

/** Marks on a page, of which one is where the reader is. */
export interface Marks {
	/** Shows which one the reader is at, and gives where on the page it stands. */
	point(number: number): DOMRect;
	remove(): void;
}

/** Marks ranges of a page: without touching it where the browser can, by elements where it cannot. */
export function markRanges(ranges: Range[]): Marks {
	return 'Highlight' in window && CSS.highlights ? withHighlights(ranges) : withElements(ranges);
}

function withHighlights(ranges: Range[]): Marks {
	CSS.highlights.set(ALL, new Highlight(...ranges));
	return {
		point(number) {
			const highlight = new Highlight(ranges[number]!);
			highlight.priority = 1;
			CSS.highlights.set(NOW, highlight);
			return ranges[number]!.getBoundingClientRect();
		},
		remove() {
			CSS.highlights.delete(ALL);
			CSS.highlights.delete(NOW);
		},
	};
}

function withElements(ranges: Range[]): Marks {
	// From the end, so that what comes before stays where it is.
	const marks = [...ranges].reverse().map(wrap).reverse();
	return {
		point(number) {
			for (const [at, parts] of marks.entries()) for (const mark of parts) mark.classList.toggle(NOW, at === number);
			return marks[number]![0]!.getBoundingClientRect();
		},
		remove() {
			for (const mark of marks.flat()) {
				const { parentNode } = mark;
				mark.replaceWith(...mark.childNodes);
				parentNode?.normalize();
			}
		},
	};
}

/** A mark around each piece of text that a range covers. */
function wrap(range: Range): HTMLElement[] {
	const { startContainer, startOffset, endContainer, endOffset } = range;
	const walker = document.createTreeWalker(range.commonAncestorContainer, NodeFilter.SHOW_TEXT);
	const texts: Text[] = [];
	walker.currentNode = startContainer;
	for (let node: Node | null = startContainer; node; node = node === endContainer ? null : walker.nextNode())
		texts.push(node as Text);
	return texts
		.reverse()
		.map((text) => {
			if (text === endContainer) text.splitText(endOffset);
			const part = text === startContainer ? text.splitText(startOffset) : text;
			const mark = document.createElement('mark');
			mark.className = ALL;
			part.replaceWith(mark);
			mark.append(part);
			return mark;
		})
		.reverse();
}
