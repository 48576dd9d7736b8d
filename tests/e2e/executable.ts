import type { Page } from 'playwright-core';

/** Collects every dialog and every call of `alert` on a page and the pages it goes to. */
export function watchScripts(page: Page): string[] {
	const ran: string[] = [];
	page.on('dialog', (dialog) => {
		ran.push(dialog.type());
		void dialog.dismiss();
	});
	return ran;
}

/** Nodes of a page that execute, or could: scripts but our own files, handlers, script addresses, frames, foreign elements. */
export function auditPage(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const faults: string[] = [];
		const refused =
			'iframe, frame, object, embed, applet, base, math, svg, template, portal, noscript > *, [srcdoc], [style], [formaction], [ping], [background], [xlink\\:href]';
		const allowedProtocols = new Set(['http:', 'https:', 'mailto:', 'tel:', 'about:']);
		for (const element of document.querySelectorAll('*')) {
			for (const { name, value } of element.attributes) {
				if (/^on/i.test(name)) faults.push(`handler ${name}="${value}"`);
				if (['href', 'src', 'action', 'poster', 'data', 'cite'].includes(name)) {
					const { protocol } = new URL(value, 'https://base.example/');
					if (!allowedProtocols.has(protocol) && protocol !== location.protocol) faults.push(`${name}="${value}"`);
				}
			}
		}
		for (const element of document.querySelectorAll(refused)) faults.push(`element ${element.outerHTML.slice(0, 80)}`);
		for (const script of document.querySelectorAll('script')) {
			const isOurs = script.src
				? script.src.includes('/_theme/')
				: script.textContent.startsWith('(function(){var r=document.documentElement');
			if (!isOurs) faults.push(`script ${script.outerHTML.slice(0, 80)}`);
		}
		for (const meta of document.querySelectorAll('meta[http-equiv]')) {
			const { httpEquiv, content } = meta as HTMLMetaElement;
			if (httpEquiv === 'refresh' && !/^0; ?url=[./a-z0-9-]+$/i.test(content)) faults.push(`refresh ${content}`);
		}
		return faults;
	});
}
