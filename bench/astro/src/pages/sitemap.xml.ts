import { branches } from '../network';
import { sitemapIndex } from '../sitemap';

export const GET = () => sitemapIndex(['/pages.xml', ...branches.map(({ base }) => `${base}sitemap.xml`)]);
