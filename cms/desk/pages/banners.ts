import type { FastifyRequest } from 'fastify';
import { isLoopback } from '../people/demo.ts';

/** What stands above every page for this request: that the connection is not protected. */
export function bannersFor({ protocol, hostname }: FastifyRequest): string[] {
	if (protocol === 'https' || isLoopback(hostname)) return [];
	return ['现在的连接没有加密，同一个网络里的人可能看到您输入的内容。正式使用以前，请管理员给工作台装上 https。'];
}
