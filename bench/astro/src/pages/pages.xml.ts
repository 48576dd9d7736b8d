import { MENU, network } from '../network';
import { sitemap } from '../sitemap';

export const GET = () =>
	sitemap([
		'/',
		...MENU.map(({ path }) => path),
		...network.committees.map(({ id }) => `/committees/${id}/`),
		'/sitemap/',
	]);
