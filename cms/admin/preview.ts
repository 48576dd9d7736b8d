import type { Cms, Node, PreviewProperties } from './decap.ts';
import { leadTo } from './lead-to.ts';
import { type Checked, type Found, onProblems } from './problems.ts';

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
			return window.h('div', { className: 'page' }, checkedPart(this.state), textPart(this.props));
		},
	});
	for (const column of columns) cms.registerPreviewTemplate(column, template);
}

function checkedPart({ isWaiting, problems }: Checked): Node {
	const { h } = window;
	const summary = isWaiting
		? '正在检查……'
		: problems.length === 0
			? '没有发现问题。'
			: `有 ${problems.length} 处要看一看：`;
	return h(
		'section',
		{ className: 'checked', 'aria-live': 'polite' },
		h('h2', null, '检查'),
		h('p', { className: problems.length === 0 ? 'good' : '' }, summary),
		h('ul', null, problems.map(problemPart)),
	);
}

const problemPart = (problem: Found, key: number): Node =>
	window.h(
		'li',
		{ key, className: problem.severity },
		window.h(
			'button',
			{ type: 'button', onClick: () => leadTo(problem) },
			window.h('strong', null, problem.severity === 'must-fix' ? '必须改' : '建议改'),
			problem.bodyLine === undefined ? '' : ` 正文第 ${problem.bodyLine} 行`,
			` ${problem.message}`,
			window.h('span', null, problem.fix),
		),
	);

function textPart({ entry, widgetFor, getAsset }: PreviewProperties): Node {
	const { h } = window;
	const words = (...path: string[]) => {
		const value = entry.getIn(['data', ...path]);
		return typeof value === 'string' ? value : '';
	};
	const cover = words('cover', 'picture');
	return h(
		'article',
		null,
		h('h1', null, words('title') || '还没有标题'),
		h('p', { className: 'facts' }, [words('date'), words('place'), words('author')].filter(Boolean).join('　')),
		words('summary') ? h('p', { className: 'summary' }, words('summary')) : null,
		cover ? h('img', { src: String(getAsset(cover) ?? ''), alt: words('cover', 'alt') }) : null,
		h('div', { className: 'body' }, widgetFor('body')),
	);
}
