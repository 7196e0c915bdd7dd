import { parseChatCode, spellChat } from './chat-code.ts';
import { type ArticleId, parseArticleId, parseTagId, type TagId } from './ids.ts';

/** What a link to the bot leads to. */
export type Target =
  | { kind: 'tag'; tag: TagId }
  | { kind: 'article'; article: ArticleId }
  /** A page, from 0, of a digest that came to a channel. */
  | { kind: 'digest'; channel: number; edition: number; page: number };

/** The address that opens the bot of that name, with a tag or an article (Bot API, deep linking). */
export function botAddress(username: string, target?: Target): string {
  const address = `https://t.me/${username}`;
  if (!target) return address;
  return `${address}?start=${spell(target)}`;
}

function spell(target: Target): string {
  switch (target.kind) {
    case 'tag':
      return `t_${target.tag}`;
    case 'article':
      return `a_${target.article}`;
    case 'digest': {
      const { channel, edition, page } = target;
      return `d_${spellChat({ chatId: channel, threadId: null })}_${edition.toString(36)}_${page}`;
    }
  }
}

const DIGEST = /^d_(-[0-9a-z]+)_([0-9a-z]{1,9})_(\d{1,4})$/;

/** What comes with `/start` behind such a link, or `undefined` for anything else. */
export function parseTarget(payload: string): Target | undefined {
  const tag = payload.startsWith('t_') ? parseTagId(payload.slice(2)) : undefined;
  const article = payload.startsWith('a_') ? parseArticleId(payload.slice(2)) : undefined;
  if (tag) return { kind: 'tag', tag };
  if (article) return { kind: 'article', article };
  const [, code = '', edition = '', page = ''] = DIGEST.exec(payload) ?? [];
  const channel = parseChatCode(code)?.chatId;
  return channel === undefined
    ? undefined
    : { kind: 'digest', channel, edition: Number.parseInt(edition, 36), page: Number(page) };
}
