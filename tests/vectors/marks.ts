import { body, type Vector } from './vector.ts';

/** What Markdown itself makes of signs: code, footnotes, headings, entities, characters nobody sees. */
export const marks: Vector[] = [
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
