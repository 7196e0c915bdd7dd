import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { openI18n } from '../../src/i18n.ts';
import { ingestPost } from '../../src/ingest/ingest.ts';
import type { Article, ArticleHead } from '../../src/model/article.ts';
import type { Digest } from '../../src/model/digest.ts';
import { tagIdOf } from '../../src/model/ids.ts';

/** What every subject of this suite is handed: posts in equal parts, one a round. */
export interface RenderInput {
  slices: string[][];
}

const STORIES = 10;
/** The instant all is rendered at. */
export const NOW = Date.parse('2026-11-22T08:00:00Z');

export const words = () => openI18n('en').in('zh-Hans');

/** The articles of a slice of posts. */
export function articlesOf(files: readonly string[]): Article[] {
  return files.flatMap((file) => {
    const read = ingestPost({ source: 'bench', path: basename(file), bytes: readFileSync(file), modified: 0 });
    return read.ok ? [read.article] : [];
  });
}

/** `count` digests of ten stories each, every one another choice of the articles, for the tags of its first stories. */
export function digestsOf(articles: readonly Article[], count: number): Digest[] {
  const heads: ArticleHead[] = articles.map(({ blocks: _blocks, ...head }) => head);
  return Array.from({ length: count }, (_unused, number) => {
    const chosen = Array.from({ length: STORIES }, (_alsoUnused, at) => heads[(number * 7 + at * 3) % heads.length]);
    const stories = chosen.filter((head) => head !== undefined);
    const tagIds = [...new Set(stories.flatMap(({ tags }) => tags.slice(0, 1)))].slice(0, 4).map(tagIdOf);
    return { edition: NOW, timezone: 'Asia/Shanghai', articles: stories, uncertain: [], tagIds, withdrawn: 0 };
  });
}
