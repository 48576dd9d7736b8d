import {
	applyCommandsToMdastHandle,
	createMdastHandle,
	dropHandle,
	normalizePlugins,
	resolveMdastSubscriptions,
	visitMdastHandle,
} from 'satteri';
import { type Body, inOrder, newBody } from './body.ts';
import { prepare } from './chinese/prepare.ts';
import { isBeyondLimits } from './limits.ts';
import type { MarkdownContext, MarkdownResult } from './markdown.ts';
import { featuresFor, mdastPlugins } from './pipeline.ts';

/** What is wrong in a body, as rendering finds it, in half the time: no HTML is written, so there is nothing to show. */
export async function judgeMarkdown(source: string, context: MarkdownContext): Promise<MarkdownResult> {
	const body = newBody(prepare(source), context);
	if (!isBeyondLimits(body, source)) await visit(body, source);
	return { html: '', text: '', headings: body.headings, problems: inOrder(body) };
}

async function visit(body: Body, source: string): Promise<void> {
	const data = { body };
	const plugins = normalizePlugins(mdastPlugins, 'mdastPlugins', body.source, undefined, 'markdown', data);
	const handle = createMdastHandle(body.source, featuresFor(source), true);
	try {
		for (const plugin of plugins) {
			const subscriptions = resolveMdastSubscriptions(plugin);
			const visited = visitMdastHandle(handle, plugin, subscriptions, body.source, undefined, data);
			const { hasMutations, commandBuffer } = visited instanceof Promise ? await visited : visited;
			// Nobody looks at what the last one made.
			if (hasMutations && plugin !== plugins.at(-1)) applyCommandsToMdastHandle(handle, commandBuffer);
		}
	} finally {
		dropHandle(handle);
	}
}
