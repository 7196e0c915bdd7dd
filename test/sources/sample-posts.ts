import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import matter from 'gray-matter';
import { z } from 'zod';

/** The instant that stands for "now, at start" in the sample posts; see src/sources/samples/README.md. */
export const SAMPLE_INSTANT = Date.parse('2026-01-05T08:00:00Z');

const FOLDER = fileURLToPath(new URL('../../src/sources/samples/', import.meta.url));

const FrontMatter = z.object({
  layout: z.literal('post'),
  title: z.string().min(1),
  date: z.date(),
  author: z.string().min(1),
  from: z.url({ protocol: /^https$/ }),
  tags: z.array(z.string().min(1)).min(1).max(3),
  categories: z.array(z.string().min(1)).min(1),
  comments: z.boolean().optional(),
});

export interface SamplePost extends z.infer<typeof FrontMatter> {
  file: string;
  bytes: Buffer;
  /** The whole file. */
  text: string;
  /** What follows the front matter. */
  body: string;
}

/** Every sample post, by file name; throws where front matter lacks a field or holds one that no post has. */
export function readSamplePosts(): SamplePost[] {
  const files = readdirSync(FOLDER).filter((file) => /^\d{4}-\d\d-\d\d-.+\.md$/.test(file));
  return files.sort().map((file) => {
    const bytes = readFileSync(FOLDER + file);
    const text = bytes.toString('utf8');
    const { data, content } = matter(text, { language: 'yaml' });
    return { ...FrontMatter.strict().parse(data), file, bytes, text, body: content };
  });
}
