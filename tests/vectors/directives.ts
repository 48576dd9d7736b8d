import { directive, type Vector } from './vector.ts';

/** Directives: names, labels and attributes. */
export const directives: Vector[] = [
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
