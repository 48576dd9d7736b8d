import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { html } from './html.ts';
import { frame } from './pages/frame.ts';
import { wantsPage } from './wants-page.ts';

/** Answers what went wrong in a sentence, as a page or for a script; what nobody foresaw is printed for the operator. */
export function answerErrors(app: FastifyInstance): void {
	app.setNotFoundHandler((request, reply) => answer(request, reply, 404, '没有这个页面，可能是网址抄错了。'));
	app.setErrorHandler<FastifyError>((error, request, reply) => {
		const status = error.statusCode ?? 500;
		if (status >= 500) {
			console.error(error);
			return answer(request, reply, status, '工作台出了故障，您写的内容没有丢。请过一会儿再试，还是不行就告诉管理员。');
		}
		return answer(request, reply, status, SENTENCES[error.code] ?? error.message);
	});
}

const STALE_PAGE = '这一页打开以后您重新登录过，请刷新这一页再试。';

/** What the server's own parts say in English. */
const SENTENCES: Record<string, string> = {
	FST_ERR_CTP_BODY_TOO_LARGE: '送来的内容太大了。照片请一张一张地放，文章请分成几篇。',
	FST_ERR_CTP_INVALID_MEDIA_TYPE: '送来的内容读不懂。',
	FST_ERR_CTP_INVALID_JSON_BODY: '送来的内容读不懂。',
	FST_ERR_CTP_EMPTY_JSON_BODY: '送来的内容是空的。',
	FST_ERR_CTP_INVALID_CONTENT_LENGTH: '送来的内容不完整，请再试一次。',
	FST_ERR_BAD_URL: '没有这个页面，可能是网址抄错了。',
	FST_ERR_MAX_PARAM_LENGTH: '没有这个页面，可能是网址抄错了。',
	FST_CSRF_MISSING_SECRET: STALE_PAGE,
	FST_CSRF_INVALID_TOKEN: STALE_PAGE,
	FST_ERR_VALIDATION: '有一项没有填对。',
};

function answer(request: FastifyRequest, reply: FastifyReply, status: number, sentence: string): FastifyReply {
	if (!wantsPage(request)) return reply.code(status).send({ error: sentence });
	const page = frame({
		title: status === 404 ? '没有找到' : status === 403 ? '不能这样做' : '没有办成',
		person: request.person,
		csrf: request.person && reply.generateCsrf(),
		body: html`<p class="sorry">${sentence}</p><p class="actions"><a class="button quiet" href="/">回到工作台</a></p>`,
	});
	return reply.code(status).type('text/html; charset=utf-8').send(page);
}
