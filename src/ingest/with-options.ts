import { hash } from 'node:crypto';
import type { Article } from '../model/article.ts';
import { foldName } from '../model/ids.ts';
import type { SourceOptions, TagRules } from '../model/source-entry.ts';

/** An article as the options of its source want it. */
export function withOptions<Kind extends Pick<Article, 'tags' | 'language'>>(
  article: Kind,
  { name, tags, language }: SourceOptions,
): Kind & Pick<Article, 'sourceTitle'> {
  return {
    ...article,
    tags: tags ? withRules(article.tags, tags) : article.tags,
    language: language ?? article.language,
    ...(name !== undefined && { sourceTitle: name }),
  };
}

/** Names the options that {@link withOptions} goes by; empty where it changes nothing. */
export function optionsMark({ name, tags, language }: SourceOptions): string {
  if (name === undefined && tags === undefined && language === undefined) return '';
  const rules = tags && [tags.drop, tags.rename, tags.add];
  return hash('sha256', JSON.stringify([name, rules, language]), 'base64url').slice(0, 8);
}

/** In the order in which they were, no two that fold alike. */
function withRules(tags: readonly string[], { drop, rename, add }: TagRules): string[] {
  const dropped = new Set(drop.map(foldName));
  const renamed = new Map(rename.map(([from, to]) => [foldName(from), to]));
  const kept = tags.filter((tag) => !dropped.has(foldName(tag))).map((tag) => renamed.get(foldName(tag)) ?? tag);
  const all = new Map<string, string>();
  for (const tag of [...kept, ...add]) if (!all.has(foldName(tag))) all.set(foldName(tag), tag);
  return [...all.values()];
}
