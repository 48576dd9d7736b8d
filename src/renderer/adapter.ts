import type { AstroIntegration } from 'astro';
import type { Features, MdastPluginEntry } from 'satteri';
import { compilingPlugins } from '../markdown/mdx/read-mdx.ts';
import { features } from '../markdown/pipeline.ts';
import { lessons } from './lessons.ts';
import { plainImports } from './plain-imports.ts';

/**
 * An Astro adapter whose output is not a server but a renderer: `astro build` compiles the theme once,
 * and the build calls the result for every page of every changed branch.
 */
export function renderer(): AstroIntegration {
	return {
		name: 'renderer',
		hooks: {
			// Not `import.meta.env.DEV`: a variable of that name in somebody's shell would decide what is compiled.
			'astro:config:setup': ({ command, config, updateConfig, addMiddleware }) => {
				updateConfig({
					vite: { define: { ON_DEMAND: command === 'dev' }, plugins: [lessons(), plainImports()] },
					markdown: { syntaxHighlight: false },
				});
				const { options } = config.markdown.processor as unknown as { options: ProcessorOptions };
				options.mdastPlugins.push(...compilingPlugins);
				Object.assign(options.features, features);
				// A build brings its own locals: without a middleware a page costs a twentieth less.
				if (command === 'dev')
					addMiddleware({ entrypoint: new URL('../compose/on-demand.ts', import.meta.url), order: 'pre' });
			},
			'astro:config:done': ({ setAdapter }) =>
				setAdapter({
					name: 'renderer',
					entrypointResolution: 'auto',
					serverEntrypoint: new URL('./entry.ts', import.meta.url),
					supportedAstroFeatures: { serverOutput: 'stable', sharpImageService: 'unsupported' },
				}),
		},
	};
}

/** Astro's own processor, which integrations may add to. */
interface ProcessorOptions {
	mdastPlugins: MdastPluginEntry[];
	features: Features;
}
