import { sitemap } from '../sitemap';

export const GET = () => sitemap(['/', '/branches/']);
