import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { renderer } from './src/renderer/adapter.ts';

export default defineConfig({
	output: 'server',
	adapter: renderer(),
	integrations: [mdx()],
	trailingSlash: 'always',
	// Every style and script is a file of its own, so that the content security policy needs no exception.
	build: { assets: '_theme', assetsPrefix: '/__BASE__', inlineStylesheets: 'never' },
	vite: { build: { assetsInlineLimit: 0 } },
	devToolbar: { enabled: false },
	image: { service: { entrypoint: 'astro/assets/services/noop' } },
	security: { checkOrigin: false },
});
