import { alt, type Vector } from './vector.ts';

/** Pictures: their sources, descriptions and titles. */
export const pictures: Vector[] = [
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
