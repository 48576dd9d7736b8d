import { expectTypeOf } from 'vitest';
import type { BranchSettings } from './branch.ts';
import type { CollectionName } from './collections.ts';
import type { Face } from './face.ts';
import type { News } from './news.ts';
import type { Story } from './stories.ts';
import type { Study } from './study.ts';

// What pages get: defaults are filled in, what may be left out is undefined, nothing is null. Checked by `npm run check`.
expectTypeOf<News>().toHaveProperty('title').toEqualTypeOf<string>();
expectTypeOf<News>().toHaveProperty('date').toEqualTypeOf<string>();
expectTypeOf<News>().toHaveProperty('pinned').toEqualTypeOf<boolean>();
expectTypeOf<News>().toHaveProperty('tags').toEqualTypeOf<string[]>();
expectTypeOf<News>().toHaveProperty('audience').toEqualTypeOf<'public' | 'members'>();
expectTypeOf<News['summary']>().toEqualTypeOf<string | undefined>();
expectTypeOf<News['publishAt']>().toEqualTypeOf<string | undefined>();
expectTypeOf<News['cover']>().toEqualTypeOf<{ picture: string; alt: string } | undefined>();
expectTypeOf<Story>().toHaveProperty('person').toEqualTypeOf<string>();
expectTypeOf<Study['minutes']>().toEqualTypeOf<number | undefined>();
expectTypeOf<BranchSettings['status']>().toEqualTypeOf<'preparing' | 'live' | 'paused' | 'archived'>();
expectTypeOf<Face['columns'][number]['collection']>().toEqualTypeOf<CollectionName>();
