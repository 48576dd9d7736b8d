import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { CSP, WASM_CSP } from './csp.ts';
import { PRE_PAINT } from './pre-paint.ts';

test('the policy allows exactly the pre-paint script and nothing else inline', () => {
	const digest = createHash('sha256').update(PRE_PAINT, 'utf8').digest('base64');
	expect(CSP).toContain(`script-src 'self' 'sha256-${digest}';`);
	expect(CSP).not.toContain('unsafe');
	expect(CSP.match(/sha256-/g)).toHaveLength(1);
});

test('only search pages of Pagefind may run WebAssembly, and no page may run eval', () => {
	expect(WASM_CSP).toContain("'wasm-unsafe-eval'");
	expect(WASM_CSP).not.toContain("'unsafe-eval'");
	expect(CSP).not.toContain('worker-src');
});

test('the pre-paint script cannot close its own element', () => {
	expect(PRE_PAINT).not.toMatch(/<|&/);
});

test('the pre-paint script keeps going where storage is forbidden, and ignores what it does not know', () => {
	const run = (getItem: (key: string) => string | null) => {
		const dataset: Record<string, string> = {};
		new Function('document', 'localStorage', PRE_PAINT)({ documentElement: { dataset } }, { getItem });
		return dataset;
	};
	expect(
		run(() => {
			throw new Error('denied');
		}),
	).toEqual({ js: '' });
	expect(run(() => 'large')).toEqual({ js: '', size: 'large' });
	expect(run(() => 'dark')).toEqual({ js: '', tone: 'dark' });
	expect(run(() => '"><script>')).toEqual({ js: '' });
});
