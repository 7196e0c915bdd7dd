import { type ArticleId, parseArticleId, parseTagId, type TagId } from './ids.ts';

/** What a link to the bot leads to. */
export type Target = { kind: 'tag'; tag: TagId } | { kind: 'article'; article: ArticleId };

/** The address that opens the bot of that name, with a tag or an article (Bot API, deep linking). */
export function botAddress(username: string, target?: Target): string {
  const address = `https://t.me/${username}`;
  if (!target) return address;
  return `${address}?start=${target.kind === 'tag' ? `t_${target.tag}` : `a_${target.article}`}`;
}

/** What comes with `/start` behind such a link, or `undefined` for anything else. */
export function parseTarget(payload: string): Target | undefined {
  const tag = payload.startsWith('t_') ? parseTagId(payload.slice(2)) : undefined;
  const article = payload.startsWith('a_') ? parseArticleId(payload.slice(2)) : undefined;
  return tag ? { kind: 'tag', tag } : article && { kind: 'article', article };
}
