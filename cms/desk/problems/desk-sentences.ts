import type { Said } from './desk-words.ts';

type Say = (said: Said) => { message?: string; fix?: string };

const INSERT = '点正文上方的「插入」';
const SUBHEADING = '选中这一行，在正文上方的「小标题」里选';
const PHOTO = '点「放照片」重新放一次，再把这里的删掉';

const fix =
	(words: string): Say =>
	() => ({ fix: words });

/** Nothing of this can be written in the form: it came here from elsewhere. */
const fromElsewhere: Say = () => ({
	message: '这一篇有的地方是在工作台以外写的，工作台读不懂。',
	fix: '请找管理员修好；着急的话，可以把文字复制下来，在工作台里重新写一篇。',
});

/** Advice that speaks of folders and names of files is of no use in a form; what else is said of a file is. */
const ofFile =
	(words: string): Say =>
	({ fix: said }) =>
		/文件夹|快捷方式|文件名|::|!\[/.test(said) ? { fix: words } : {};

/** What is said otherwise at the desk than by `npm run validate`, by rule. */
export const SENTENCES: Record<string, Say> = {
	'encoding-invalid': fromElsewhere,
	'front-matter-missing': fromElsewhere,
	'front-matter-open': fromElsewhere,
	'front-matter-long': fromElsewhere,
	'front-matter-executable': fromElsewhere,
	'yaml-unreadable': fromElsewhere,
	'yaml-anchor': fromElsewhere,
	'colon-full-width': fromElsewhere,
	'mdx-not-shared': fromElsewhere,
	'entry-id-invalid': fromElsewhere,
	'entry-id-double': fromElsewhere,
	'text-misplaced': fix('它是在工作台以外放进来的，请找管理员处理。'),
	'people-not-shared': () => ({ message: '共用的文章不能写「人物」，这一篇不会出现。', fix: '请把「人物」一栏清空。' }),

	'field-unknown': ({ message }) => ({ message, fix: '它是在工作台以外写的，请找管理员改名或者删去。' }),
	'field-type': ({ message }) => ({
		message: `${message.slice(0, message.indexOf('应当是'))}填得不对。`,
		fix: '请在这一栏里重新填一次。',
	}),
	'field-missing': ({ fix: said }) => {
		const example = /^请补上这一行，例如 [\w-]+: ?(.*)。$/.exec(said);
		if (!example) return { fix: '请填上内容；用不着就去掉这一项。' };
		return { fix: `请填写这一栏${example[1] && `，例如「${example[1]}」`}。` };
	},
	'field-invalid': ({ field = '', fix: said }) => {
		if (field.startsWith('overrule'))
			return { message: '有一处说明过不用改，但写法不对，没有用上。', fix: '请重新说明一次。' };
		if (field === 'topic') return { fix: '请在「专题」一栏里重新选。' };
		return field.startsWith('attachments') ? { fix: '请在这一栏里重新选文件。' } : { fix: said };
	},
	'date-invalid': fix('请在这一栏里重新选日期。'),
	'moment-invalid': fix('请在这一栏里重新选日期和时间。'),
	'date-backdated': ({ message }) => ({ message: message.replace('文件名里', '网址里') }),
	'entry-expired': fix('不再需要的可以撤稿；还要用的，请改「到期下线」的时间。'),
	'body-empty': ({ message, fix: said }) => ({ message, fix: said.replace(/；还没写好的.*$/, '。') }),
	'signers-few': fix('一般要三个人签；这里由工作台来记，不用自己填。'),
	'topic-unknown': ({ message }) => ({
		message: message.replace(/^没有代号为(「[^」]*」)的专题/, '没有$1这个专题'),
		fix: '请在「专题」一栏里重新选；要开新的专题，请先在「支部门面」里加上。',
	}),
	'quiz-right': fix('「第几个对」从第一个答案数起：第二个对，就填 2。'),

	'committee-unknown': fix('请重新选一个「全网设置」里有的党组织。'),
	'successor-unknown': fix('请重新选接着办的那个支部。'),
	'column-unknown': fix('这个文件夹是在工作台以外放进来的，请找管理员处理。'),
	'topic-empty': fix('请在文章的「专题」一栏里选上它；不再需要的，请删去这个专题。'),
	'consent-old': fix('请再问一次本人；愿意继续的，写上新的同意日期和期限。'),
	'person-double': ({ message }) => ({ message: message.replace('.yml', '') }),
	'privacy-unknown': fix(
		'请写共用栏目里一篇人人能看的文章，照抄它网址的最后两段，例如 shou-ce/2026-01-05-ge-ren-xin-xi。',
	),
	'policy-unknown': fix('请删去这一项，或者请管网站程序的人看一看。'),

	'overrule-refused': () => ({ message: '有一处说明过不用改，但那条提示不能略过。', fix: '请先把问题改好。' }),
	'overrule-unused': () => ({ message: '有一处说明过不用改，现在已经没有那个问题了。', fix: '不用再做什么。' }),
	// In settings there is no reason to be given.
	'mobile-number': ({ fix: said }) =>
		said.includes('overrule')
			? { fix: '请改成办公电话，例如 021-5550 0101；确实是对外的服务热线，请说明原因，例如「这是支部的服务热线」。' }
			: {},
	'portrait-not-agreed': fix('请换一张没有本人的照片；照片上确实没有本人的，请说明原因，例如「照片上是别人」。'),

	'consent-missing': ({ fix: said }) => ({
		fix: said.startsWith('人物登记里已经有')
			? '人物登记里已经有这个人，请在「人物」一栏里选上。'
			: '请先问本人，签好同意书，记进「人物登记」；再打开这一篇，在「人物」一栏里选上。',
	}),
	'person-unknown': fix('请在「人物」一栏里重新选；没有登记过的，请先签好同意书，记进「人物登记」。'),
	'consent-withdrawn': fix('请撤稿；不写这个人也能成文的，改好以后从「人物」一栏里去掉这个人。'),
	'consent-ended': fix('本人愿意继续的，请重新签同意书，在「人物登记」里改好日期；不愿意的，请撤稿。'),
	'consent-not-yet': fix('请看看「人物登记」里的同意日期；没有写错就不用改。'),
	'person-withdrawn-named': fix(
		'请改写有这个名字的地方，例如写成「一位党员」；如果是同名的另一个人，请先记进「人物登记」，再在「人物」一栏里选上。',
	),

	'heading-level': fix(`请${SUBHEADING}「小标题」。`),
	'heading-bold': fix(`请去掉粗体，再${SUBHEADING}「小标题」。`),
	'heading-empty': () => ({
		message: '有一个小标题没有文字。',
		fix: '请写上文字，例如「活动安排」；不需要就删掉这一行。',
	}),
	'heading-skipped': ({ message, fix: said }) => ({
		message: message.replace(/前面是.*$/, '比上一个小标题低了不止一级。'),
		fix: `请${SUBHEADING}「${HEADINGS[Number(/\d/.exec(said)?.[0])] ?? HEADINGS[2]}」。`,
	}),
	'heading-space': ({ message }) => ({
		message: message.replace(/「[#＃\s]*(.*?)」.*$/, '「$1」没有变成小标题，读者会看到它前面的符号。'),
		fix: `请删去前面的符号，再${SUBHEADING}「小标题」。`,
	}),

	'link-broken': ({ message }) => ({
		fix: message.includes('是文件')
			? `要让读者下载，请${INSERT}，选「附件」。`
			: '请核对网址；要链接到别的文章，请打开那一篇，从浏览器的地址栏复制网址。',
	}),
	'link-protocol': ({ fix: said }) => ({
		fix: said.startsWith('这个文件')
			? `这个文件只在您的电脑上。请${INSERT}，选「附件」，把它放进来。`
			: '请写以 https:// 开头的完整网址；本站的文章，请从浏览器的地址栏复制网址。',
	}),
	'link-empty': ({ message }) => ({
		fix: message.includes('没有写网址')
			? '请选中这几个字，点正文上方的「链接」，填上网址；不需要链接就去掉它。'
			: '请给这个链接写上文字，说明点开是什么，例如「报名办法」；不需要就整个删掉。',
	}),
	'link-form': fix('请把这些符号删掉：要链接，选中文字再点正文上方的「链接」；要放照片，点「放照片」。'),
	'link-words': fix('请把点开后的内容写成链接的文字，例如把「报名请点击这里」改成「请看体检报名办法」。'),
	'bare-address': fix(
		'请写几个字说明点开是什么，选中它，点正文上方的「链接」，再把网址贴进去；要给人扫的，请放一张二维码图片。',
	),
	'anchor-missing': fix('小标题改过名的，请把链接也改过来；用不着就去掉这个链接。'),

	'directive-unknown': fix(
		`要放提示框、图片组、视频、附件或小测验，请${INSERT}，从里面选，再把这一行删掉。只想写冒号时，请在行首前加一个字。`,
	),
	'directive-open': fix(`请把文字复制出来，${INSERT}重新放一个。`),
	'directive-words': fix('请点开它，把这些字移到它的格子里。'),
	'directive-incomplete': ({ message }) => ({
		message: message.replace(/，对的写 .*$/, '。'),
		fix: message.includes('「quiz」') ? '请点开它，写上答案，给对的那个打勾。' : '请点开它重新选；不需要就删掉。',
	}),
	'raw-html': fix('请删掉尖括号和里面的代码；加粗、链接、小标题请用正文上方的按钮。'),
	'table-cells': fix('请在表格的第一行补上这一格，或者删去多出来的。'),
	'body-entangled': fix('请删掉成串的符号；表格不超过 100 列。'),
	'body-too-long': ({ fix: said }) =>
		said.includes('![') ? { fix: '请把图片保存成文件，再点「放照片」放进来。' } : {},

	'picture-refused': ofFile(`请${PHOTO}。`),
	'picture-remote': ({ message, fix: said }) => ({
		message: message.replace('不在文章旁边', '没有放到工作台来'),
		fix: said.replace(/，和文章放在同一个文件夹里.*$/, '，再点「放照片」放进来，把这里的删掉。'),
	}),
	'attachment-refused': ofFile(`请先把文件存到这台电脑上，再${INSERT}，选「附件」重新放一次。`),
	'file-unused': fix('要用的，请在正文里再放一次；用不着的可以不管，读者看不到。'),
	'file-name': ({ message }) => ({
		message: message.replace(/（\\ .*?）/, ''),
		fix: '请换个简短的名字，只用汉字、字母、数字和连字符，例如 报名表.docx，再重新放一次。',
	}),
	'file-name-double': fix('请给其中一个换个名字，例如 合影-2.jpg，再重新放一次。'),
	'alt-missing': fix('请点开图片，写清照片上是谁、在做什么，例如「志愿者在楼道里清理堆物」。'),
};

/** What the button calls each level. */
const HEADINGS: Record<number, string> = { 2: '小标题', 3: '小标题下的标题', 4: '再下一级标题' };
