import { body, field, type Vector } from './vector.ts';

/** Addresses that run something, or lead where they must not, in every disguise. */
export const addresses: Vector[] = [
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
	body('javascript link behind what is no protocol', '[点](0;url=javascript:alert(1)) <0;url=javascript:alert(1)>'),
	body(
		'javascript link around characters nobody sees',
		'[点](java\u180Escript:alert(1)) [点](java\u034Fscript:alert(1)) [点](java\u{E0001}script:alert(1))',
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
