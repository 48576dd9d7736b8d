import { expect, test } from 'vitest';
import { isHarmless } from './guard.ts';

test.each([
	'<p>甲 &lt;script&gt;</p>',
	'<a href="/__BASE__/a/" title="a > b <c>">x</a>',
	'<img src="/__BASE__/media/a.jpg" alt="">',
	'<video src="a" controls preload="none" playsinline></video>',
	'<a href="#s-a:b">x</a>',
	'<a href="../a/b:c">x</a>',
])('lets through %s', (html) => {
	expect(isHarmless(html)).toBe(true);
});

test.each([
	'<script>',
	'<p onclick="x">',
	'<p style="x">',
	'<p class=x>',
	'<p\nclass="x">',
	'<P>',
	'< p>',
	'<!-- x -->',
	'a < b',
	'<a href="javascript:x">',
	'<a href="data:x">',
	'<img src="JAVASCRIPT:x">',
	'<video poster="vbscript:x">',
	'<svg>',
	'<p',
])('stops %j', (html) => {
	expect(isHarmless(html)).toBe(false);
});
