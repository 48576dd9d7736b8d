/** What a link to a host that nobody vouches for says to browsers and search engines. */
export const EXTERNAL_LINK = { rel: 'external nofollow noopener', class: 'external' };

/** What it says to readers, behind its own words. */
export const OFFSITE = { class: 'offsite', words: '站外' };
