import { player } from './blocks.ts';
import type { Cms, Node, PreviewProperties } from './decap.ts';
import { filmAddress } from './film-address.ts';
import { leadTo } from './lead-to.ts';
import { overrule, takeBack } from './overrule.ts';
import { type Checked, type Found, onProblems, openOnes, WEIGHT_WORDS } from './problems.ts';

interface Instance {
	props: PreviewProperties;
	state: Checked;
	setState(state: Checked): void;
	stop?: () => void;
}

/** Beside the form: what the rules say, and below it the text as it will be read. */
export function registerPreviews(cms: Cms, columns: string[]): void {
	cms.registerPreviewStyle('/assets/admin/preview.css');
	const template = window.createClass({
		getInitialState: (): Checked => ({ isWaiting: true, problems: [] }),
		componentDidMount(this: Instance) {
			this.stop = onProblems((checked) => this.setState(checked));
		},
		componentWillUnmount(this: Instance) {
			this.stop?.();
		},
		render(this: Instance) {
			return window.h('div', { className: 'page desk' }, checkedPart(this.state), textPart(this.props));
		},
	});
	for (const column of columns) cms.registerPreviewTemplate(column, template);
}

function checkedPart({ isWaiting, problems }: Checked): Node {
	const { h } = window;
	const open = openOnes(problems).length;
	const summary = isWaiting ? '正在检查……' : open === 0 ? '没有发现问题。' : `有 ${open} 处要看一看：`;
	return h(
		'section',
		{ className: 'checked', 'aria-live': 'polite' },
		h('h2', null, '检查'),
		h('p', { className: open === 0 ? 'good' : '' }, summary),
		h('ul', { className: 'desk-problems' }, problems.map(problemPart)),
	);
}

function problemPart(problem: Found, key: number): Node {
	const { h } = window;
	const { severity, bodyLine, message, fix, mayOverrule, reason } = problem;
	const isOver = severity === 'overruled';
	const button = (label: string, onClick: () => void) =>
		h('button', { type: 'button', className: 'as-link', onClick }, label);
	return h(
		'li',
		{ key, className: severity },
		h(
			'button',
			{ type: 'button', className: 'lead', onClick: () => leadTo(problem) },
			h('strong', null, WEIGHT_WORDS[severity]),
			bodyLine === undefined ? '' : ` 正文第 ${bodyLine} 行`,
			` ${message}`,
			h('span', null, isOver ? `原因：${reason}` : fix),
		),
		isOver ? button('还是要改', () => takeBack(problem)) : null,
		mayOverrule && !isOver ? button('这里没有错，说明原因', () => void overrule(problem)) : null,
	);
}

function textPart({ entry, widgetFor, getAsset }: PreviewProperties): Node {
	const { h } = window;
	const words = (...path: string[]) => {
		const value = entry.getIn(['data', ...path]);
		return typeof value === 'string' ? value : '';
	};
	const cover = words('cover', 'picture');
	const recording = filmAddress(words('audio'));
	return h(
		'article',
		null,
		h('h1', null, words('title') || '还没有标题'),
		h('p', { className: 'facts' }, [words('date'), words('place'), words('author')].filter(Boolean).join('　')),
		words('summary') ? h('p', { className: 'summary' }, words('summary')) : null,
		cover ? h('img', { src: String(getAsset(cover) ?? ''), alt: words('cover', 'alt') }) : null,
		recording ? player('audio', recording) : null,
		h('div', { className: 'body' }, widgetFor('body')),
	);
}
