import { createApp } from 'astro/app/entrypoint';

const app = createApp();

/** Renders one address of a site; the locals carry the whole site, so nothing is read from anywhere. */
export function render(pathname: string, locals: App.Locals): Promise<Response> {
	return app.render(new Request(`http://renderer${pathname}`), { locals });
}
