import type { Translate } from '../i18n.ts';
import type { Article } from '../model/article.ts';
import type { Block } from '../model/block.ts';
import { directed, isolate, isRightToLeft } from '../model/direction.ts';
import { sourceOf } from '../model/story.ts';
import { type ArticleView, articleKeyboard, datedLine } from './article-view.ts';
import { classicBlocks } from './classic/classic.ts';
import { type Html, html, join } from './html.ts';
import { type ClassicMessage, type Message, plainMessage } from './message.ts';
import { nearestOf } from './nearest.ts';
import { richArticle } from './rich/rich-article.ts';
import { splitMessage } from './split.ts';
import { titleOf } from './story.ts';

/** Telegram's limit on a message's text, with room for the line that numbers the part. */
const LIMIT = 4096 - 96;

/** A part of a full article as one message. */
export function renderArticle(article: Article, view: ArticleView, t: Translate): Message {
  return {
    rich: (pictures) => richArticle(article, view, t, pictures),
    classic: () => classicArticle(article, view, t),
  };
}

/** What stands in an article's place once it was withdrawn. */
export function renderWithdrawn(t: Translate): Message {
  const text = t('article-gone');
  return {
    rich: () => ({ blocks: [{ type: 'paragraph', text }], rtl: isRightToLeft(t.locale), keyboard: [] }),
    classic: () => plainMessage(text),
  };
}

function classicArticle(article: Article, view: ArticleView, t: Translate): ClassicMessage {
  const parts = splitMessage(wholeArticle(article, view.timezone, t), LIMIT);
  const current = nearestOf(parts.length, view.part);
  const body = parts[current] ?? html`${titleOf(article, t)}`;
  const numbered = html`<i>${t('article-part', { part: current + 1, parts: parts.length })}</i>`;
  return {
    html: parts.length > 1 ? join([body, numbered], '\n\n') : body,
    keyboard: articleKeyboard(article, view, Math.max(1, parts.length), t),
    preview: current === 0 ? topImage(article.blocks) : null,
  };
}

function wholeArticle(article: Article, timezone: string, t: Translate): Html {
  const byline = [isolate(sourceOf(article), t.locale), ...datedLine(article, timezone, t)]
    .filter((part) => part !== '')
    .join(' · ');
  const heading = join(
    [html`<b>${directed(titleOf(article, t), article.language)}</b>`, html`${directed(byline, t.locale)}`],
    '\n',
  );
  if (article.blocks.length === 0) return join([heading, html`${t('article-no-text')}`], '\n\n');
  return join([heading, classicBlocks(article.blocks)], '\n\n');
}

/** The first picture near the top, which Telegram shows above the text. */
function topImage(blocks: readonly Block[]): string | null {
  for (const block of blocks.slice(0, 4)) {
    if (block.type === 'image') return block.url;
    if (block.type === 'gallery') return block.images[0]?.url ?? null;
  }
  return null;
}
