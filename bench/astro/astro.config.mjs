import { defineConfig } from 'astro/config';

export default defineConfig({
	site: 'https://zhibu.example.org/',
	build: { format: 'preserve', inlineStylesheets: 'never' },
	cacheDir: './.cache',
	experimental: { incrementalBuild: process.env.INCREMENTAL === 'yes' },
	vite: { build: { assetsInlineLimit: 0 } },
});
