const TAGS = new Set(
	(
		'p h2 h3 h4 h5 h6 strong em del code pre blockquote ul ol li a img br hr table thead tbody tr th td ' +
		'div section sup span figure figcaption aside video details summary'
	).split(' '),
);
const ATTRIBUTES = new Set(
	(
		'id class href rel title src srcset sizes width height alt loading decoding role tabindex start type download ' +
		'controls preload playsinline poster aria-label aria-describedby data-footnotes data-footnote-ref data-footnote-backref'
	).split(' '),
);
const TAG = /<\/?([a-z][a-z0-9]*)((?: [a-z-]+(?:="[^"]*")?)*) ?\/?>/y;
const ATTRIBUTE = / ([a-z-]+)(?:="([^"]*)")?/g;
const SAFE_ADDRESS = /^(?:https?:|mailto:|tel:|[^:]*(?:[/?#]|$))/i;

/** The last door: true when the HTML holds only elements, attributes and addresses this room makes. */
export function isHarmless(html: string): boolean {
	for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', TAG.lastIndex)) {
		TAG.lastIndex = at;
		const tag = TAG.exec(html);
		if (!tag || !TAGS.has(tag[1]!)) return false;
		if (tag[2] !== '' && !haveOnlyKnown(tag[2]!)) return false;
	}
	return true;
}

function haveOnlyKnown(attributes: string): boolean {
	for (const [, name, value = ''] of attributes.matchAll(ATTRIBUTE)) {
		if (!ATTRIBUTES.has(name!)) return false;
		if ((name === 'href' || name === 'src' || name === 'poster') && !SAFE_ADDRESS.test(value)) return false;
	}
	return true;
}
