import { createApp } from 'astro/app/entrypoint';

// A page is written whole, so streaming it would only cost.
const app = createApp({ streaming: false });

// Astro imports a page's module at every render; asking the module loader once is enough.
for (const [component, load] of app.manifest.pageMap ?? []) {
	let module: ReturnType<typeof load> | undefined;
	app.manifest.pageMap?.set(component, () => (module ??= load()));
}

/** Renders one address of a site; the locals carry the whole site, so nothing is read from anywhere. */
export function render(pathname: string, locals: App.Locals): Promise<Response> {
	return app.render(new Request(`http://renderer${pathname}`), { locals });
}
