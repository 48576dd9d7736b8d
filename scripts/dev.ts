import { dev } from 'astro';
import { Command } from 'commander';
import { layoutOf } from './build/layout.ts';
import { readEnvironment } from './environment.ts';

const { content } = new Command('npm run dev --')
	.description('边写边看：astro dev 打开内容文件夹，保存后刷新就能看到；搜索要在 npm start 里试。')
	.option('--content <dir>', '内容文件夹', 'content')
	.helpOption('--help', '显示这段说明')
	.parse()
	.opts();

const layout = layoutOf(content, 'dist');
const { host, port } = readEnvironment();

await dev({
	server: { host, port },
	vite: {
		define: {
			'import.meta.env.CONTENT_FOLDER': JSON.stringify(layout.content),
			'import.meta.env.MEDIA_FOLDER': JSON.stringify(layout.media),
			'import.meta.env.FILMS_FOLDER': JSON.stringify(layout.films),
		},
		// Read from disk by our own code at every request, never through Vite.
		server: { watch: { ignored: ['**/dist/**', '**/dist-store/**'] } },
	},
});
