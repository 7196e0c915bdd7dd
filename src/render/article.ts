import type { Translate } from '../i18n.ts';
import type { Article } from '../model/article.ts';
import type { Block } from '../model/block.ts';
import type { Button } from '../model/press.ts';
import { classicBlocks } from './classic.ts';
import { formatDate } from './dates.ts';
import { type Html, html, join } from './html.ts';
import { linkTarget } from './links.ts';
import type { ClassicMessage } from './message.ts';
import { splitMessage } from './split.ts';
import { sourceOf, titleOf } from './story.ts';

/** Telegram's limit on a message's text, with room for the line that numbers the part. */
const LIMIT = 4096 - 96;

/** A part, from 0, of a full article as one message. A part past the end is the last one. */
export function renderArticle(article: Article, part: number, timezone: string, t: Translate): ClassicMessage {
  const parts = splitMessage(wholeArticle(article, timezone, t), LIMIT);
  const current = Math.min(Math.max(part, 0), parts.length - 1);
  const body = parts[current] ?? html`${titleOf(article, t)}`;
  const numbered = html`<i>${t('article-part', { part: current + 1, parts: parts.length })}</i>`;
  const buttons: Button[] = [];
  if (current + 1 < parts.length)
    buttons.push({
      label: t('button-next-part', { part: current + 2, parts: parts.length }),
      press: { do: 'open', article: article.id, part: current + 1 },
    });
  // The button would have the whole message refused where Telegram does not take its address.
  const original = article.url === null ? null : linkTarget(article.url);
  if (original !== null) buttons.push({ label: t('button-original'), url: original });
  return {
    html: parts.length > 1 ? join([body, numbered], '\n\n') : body,
    keyboard: buttons.map((button) => [button]),
    preview: current === 0 ? leadImage(article.blocks) : null,
  };
}

function wholeArticle(article: Article, timezone: string, t: Translate): Html {
  const byline = [
    sourceOf(article),
    formatDate(article.date, t.locale, timezone),
    t('reading-time', { minutes: article.readingMinutes }),
  ];
  const heading = join(
    [html`<b>${titleOf(article, t)}</b>`, html`${byline.filter((part) => part !== '').join(' · ')}`],
    '\n',
  );
  if (article.blocks.length === 0) return join([heading, html`${t('article-no-text')}`], '\n\n');
  return join([heading, classicBlocks(article.blocks)], '\n\n');
}

/** The first picture near the top, which Telegram shows above the text. */
function leadImage(blocks: readonly Block[]): string | null {
  for (const block of blocks.slice(0, 4)) {
    if (block.type === 'image') return block.url;
    if (block.type === 'gallery') return block.images[0]?.url ?? null;
  }
  return null;
}
