import { createApp } from 'astro/app/entrypoint';

// A page is written whole, so streaming it would only cost.
const app = createApp({ streaming: false });

/** Renders one address of a site; the locals carry the whole site, so nothing is read from anywhere. */
export function render(pathname: string, locals: App.Locals): Promise<Response> {
	return app.render(new Request(`http://renderer${pathname}`), { locals });
}
