import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const content = process.env.CONTENT;
const base = `${content}/branches`;
const folder = ({ entry }: { entry: string }) => entry.split('/')[0];
const address = ({ entry }: { entry: string }) => entry.replace(/(\/index)?\.md$/, '');

const column = z.object({
	id: z.string(),
	collection: z.enum(['news', 'stories', 'study']),
	title: z.string(),
	summary: z.string().optional(),
});
const topic = z.object({ id: z.string(), title: z.string(), summary: z.string().optional() });
const common = {
	title: z.string(),
	date: z.coerce.date(),
	summary: z.string().optional(),
	topic: z.string(),
	tags: z.array(z.string()),
	author: z.string().optional(),
	photographer: z.string().optional(),
	pinned: z.boolean().default(false),
	updated: z.coerce.date().optional(),
	attachments: z.array(z.object({ file: z.string(), title: z.string() })).default([]),
};

const entries = <T extends z.ZodRawShape>(name: string, fields: T) =>
	defineCollection({
		loader: glob({ base, pattern: `*/${name}/**/*.md`, generateId: address }),
		schema: z.object({ ...common, ...fields }),
	});

export const collections = {
	network: defineCollection({
		loader: glob({ base: content, pattern: 'network.yml' }),
		schema: z.object({
			name: z.string(),
			motto: z.string(),
			organiser: z.string(),
			contact: z.string(),
			icp: z.string().optional(),
			police: z.string().optional(),
			search: z.string(),
			committees: z.array(z.object({ id: z.string(), name: z.string() })),
			columns: z.array(column),
		}),
	}),
	branches: defineCollection({
		loader: glob({ base, pattern: '*/branch.yml', generateId: folder }),
		schema: z.object({
			name: z.string(),
			short: z.string(),
			type: z.enum(['independent', 'joint', 'building', 'park', 'market', 'community', 'school']),
			committee: z.string(),
			street: z.string(),
			star: z.number(),
			founded: z.coerce.date(),
			members: z.number(),
			organisations: z.array(z.string()),
			contact: z.object({ office: z.string(), phone: z.string(), address: z.string(), hours: z.string() }),
			introduction: z.string(),
		}),
	}),
	faces: defineCollection({
		loader: glob({ base, pattern: '*/face.yml', generateId: folder }),
		schema: z.object({
			motto: z.string(),
			palette: z.string(),
			home: z.enum(['headline', 'board', 'album', 'classroom']),
			columns: z.array(column).optional(),
			topics: z.array(topic),
			hotWords: z.array(z.string()),
		}),
	}),
	news: entries('news', { place: z.string().optional() }),
	stories: entries('stories', { person: z.string(), role: z.string().optional(), quote: z.string().optional() }),
	study: entries('study', {
		medium: z.enum(['text', 'slides', 'audio', 'video', 'document']),
		minutes: z.number().optional(),
		order: z.number().optional(),
	}),
};
