import { expect, test } from 'vitest';
import { renderMarkdown } from '../render.ts';
import { sampleContext } from '../sample-context.ts';

const render = (source: string) => renderMarkdown(source, sampleContext());

test('a picture on its own is a figure with the sizes a browser may choose from', async () => {
	const { html, problems } = await render('![三月的合影](he.jpg "合影，王小明摄")');
	expect(html).toBe(
		'<figure class="picture"><img src="/__BASE__/media/he.jpg.jpg" ' +
			'srcset="/__BASE__/media/he.jpg-480.webp 480w, /__BASE__/media/he.jpg-960.webp 960w" ' +
			'sizes="(min-width: 48rem) 42rem, 100vw" width="1200" height="800" alt="三月的合影">' +
			'<figcaption>合影，王小明摄</figcaption></figure>',
	);
	expect(problems).toEqual([]);
});

test('the first picture is fetched at once, the others when they are near', async () => {
	const { html, firstPicture } = await render('![无](无.png)\n\n甲![一](1.jpg)\n\n![二](2.jpg) ![三](3.jpg)');
	expect(html.match(/<img[^>]*>/g)!.map((tag) => tag.includes('loading="lazy" decoding="async"'))).toEqual([
		false,
		true,
		true,
	]);
	expect(firstPicture).toMatchObject({ alt: '一', picture: { width: 1200 } });
});

test('pictures keep the order they were written in, however long each takes', async () => {
	const context = sampleContext();
	const { picture } = context;
	context.picture = async (path) => {
		await new Promise((resolve) => setTimeout(resolve, path === '1.jpg' ? 20 : 0));
		return picture(path);
	};
	const { html, firstPicture } = await renderMarkdown('![一](1.jpg)\n\n![二](2.jpg)', context);
	expect(html.match(/alt="."/g)).toEqual(['alt="一"', 'alt="二"']);
	expect(firstPicture!.alt).toBe('一');
});

test('several pictures in one paragraph become figures, a picture among words stays among them', async () => {
	const { html } = await render('![一](1.jpg)\n![二](2.jpg)\n\n按![三](3.jpg)键');
	expect(html.match(/<figure/g)).toHaveLength(2);
	expect(html).toMatch(/<p>按<img [^>]*alt="三"[^>]*>键<\/p>/);
});

test('a picture from elsewhere is refused and left out', async () => {
	for (const address of [
		'https://example.com/a.jpg',
		'//example.com/a.jpg',
		'data:image/png;base64,AA',
		'file:///C:/a.jpg',
	]) {
		const { html, problems } = await render(`甲\n\n![乙](${address})`);
		expect(html).toBe('<p>甲</p>');
		expect(problems).toMatchObject([{ rule: 'picture-remote', severity: 'must-fix', line: 3, column: 1 }]);
	}
});

test('a picture that is missing is left out, with the words of whoever looked for it', async () => {
	const { html, problems, firstPicture } = await render('![乙](无.png)');
	expect([html, firstPicture]).toEqual(['', undefined]);
	expect(problems).toMatchObject([
		{ rule: 'picture-refused', severity: 'must-fix', message: '找不到图片「无.png」。' },
	]);
});

test('a picture without a description is shown, and missed', async () => {
	const { html, problems } = await render('![](1.jpg)');
	expect(html).toContain(' alt=""');
	expect(problems).toMatchObject([{ rule: 'alt-missing', severity: 'should-fix' }]);
	expect(problems[0]!.message).toContain('「![](1.jpg)」');
});

test('a picture can be a link, be named by reference, and stand in a heading', async () => {
	const { html } = await render('[![一](1.jpg)](../a/)\n\n![二][b]\n\n## ![三](3.jpg)\n\n[b]: 2.jpg "题"');
	expect(html).toMatch(/<a href="\/__BASE__\/a\/"><img [^>]*alt="一"[^>]*><\/a>/);
	expect(html).toMatch(/alt="二"[^>]*><figcaption>题<\/figcaption>/);
	expect(html).toMatch(/<p><img [^>]*alt="三"[^>]*><\/p>/);
});
